#!/usr/bin/env bash
# Makes clients of the API for other languages from openapi.yaml, in backend/clients/target.
#   build.sh             TypeScript, Java and Python
#   build.sh packages    the same as packages for npm, Maven and pip, named and versioned with the API
#   build.sh tests       the same, with what their tests need: clients from the contract of the last release
#                        (yesterday) and from the 3.0.3 twin, all of it compiled
set -euo pipefail
. "$(dirname "$0")/../launcher/tools.sh"
here=$root/backend/clients
out=$here/target
generator_version=7.25.0
generator=$out/tools/openapi-generator-cli-$generator_version.jar
cd "$root"
need_jdk
need_node

version=$(sed -n 's/^  version: *"\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' openapi.yaml | head -n 1)
[ -n "$version" ] || fail "openapi.yaml tells no version."

get_generator() {
  [ -e "$generator" ] && return
  say "Getting openapi-generator $generator_version from Maven Central"
  (cd backend && ./mvnw -B -q -ntp -f launcher/pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=org.openapitools:openapi-generator-cli:$generator_version -DoutputDirectory="$out/tools")
}

configs=()
# plan NAME LANGUAGE CONTRACT: what is generated at the next call of generate
plan() {
  rm -rf "${out:?}/$1"
  mkdir -p "$out/plan"
  sed "s/@version@/$version/" "$here/$2/generator.yaml" >"$out/plan/$1.yaml"
  # generators make nothing of what is sent to webhooks, or something that does not compile: what they get is without it
  awk '/^webhooks:/ { skip = 1; next } /^[^ ]/ { skip = 0 } !skip' "$3" >"$out/plan/$1.contract.yaml"
  cat >>"$out/plan/$1.yaml" <<END
inputSpec: $out/plan/$1.contract.yaml
outputDir: $out/$1
globalProperties: {apiDocs: false, modelDocs: false, apiTests: false, modelTests: false}
END
  configs+=("$out/plan/$1.yaml")
}
generate() {
  say "Generating ${#configs[@]} clients"
  mkdir -p "$out/logs"
  java -Xmx1g -jar "$generator" batch --threads 1 --fail-fast "${configs[@]}" >"$out/logs/generator.log" 2>&1 \
    || { tail -n 40 "$out/logs/generator.log"; fail "The generator failed: all of it in $out/logs/generator.log."; }
}

typescript() { # $1 folder of a generated client: compiles it
  say "Compiling $1"
  frontend/node_modules/.bin/tsc -p "$out/$1"
}
typescript_modules() { # the same for programs made of ES modules
  frontend/node_modules/.bin/tsc -p "$out/$1/tsconfig.esm.json"
}
java_library() { # $1 folder of a generated client: compiles it beside the libraries of the packed one
  say "Compiling $1"
  mkdir -p "$out/$1/classes"
  find "$out/$1/src/main/java" -name '*.java' >"$out/$1/sources"
  javac -nowarn -proc:none --release 21 -d "$out/$1/classes" -cp "$out/java/target/lib/*" "@$out/$1/sources"
}

pack_typescript() {
  typescript typescript
  typescript_modules typescript
  (cd "$out/typescript" && npm pkg delete repository scripts devDependencies && npm pkg set author=Yhdyspinta \
    "description=Client of the Yhdyspinta API, generated from its contract" && npm pack --silent --pack-destination "$out/packages" >/dev/null)
}
pack_java() {
  say "Packing java"
  sed "s/@version@/$version/" "$here/java/pom.xml" >"$out/java/pom.xml"
  (cd backend && ./mvnw -B -q -ntp -f "$out/java/pom.xml" package)
  cp "$out/java/target/yhdyspinta-client-$version.jar" "$out/packages/"
  cp "$out/java/pom.xml" "$out/packages/yhdyspinta-client-$version.pom"
}
# Python where its packages can be had; where they cannot, why is kept for whoever runs the tests
pack_python() {
  local log=$out/logs/python.log venv=$out/python-environment
  rm -f "$out/python-missing"
  rm -rf "$venv"
  say "Packing python"
  if python3 -m venv "$venv" >"$log" 2>&1 && "$venv/bin/pip" install --quiet build >>"$log" 2>&1 \
      && "$venv/bin/python" -m build --wheel --outdir "$out/packages" "$out/python" >>"$log" 2>&1 \
      && "$venv/bin/pip" install --quiet "$out"/packages/yhdyspinta_client-"$version"-*.whl >>"$log" 2>&1; then
    return
  fi
  { tail -n 1 "$log" | cut -c 1-200; } >"$out/python-missing"
  say "!!! THE PYTHON CLIENT IS NOT TRIED: its packages cannot be had here ($(cat "$out/python-missing")) !!!"
}
prepare_typescript_scenarios() {
  local place=$out/scenario-typescript
  rm -rf "$place"
  mkdir -p "$place/node_modules/yesterday-client"
  cp "$here"/typescript/*.ts "$here"/typescript/tsconfig.json "$place/"
  echo '{"name": "scenario", "private": true}' >"$place/package.json"
  (cd "$place" && npm install --silent --offline --no-save --no-package-lock "$out/packages/yhdyspinta-client-$version.tgz")
  mkdir -p "$place/node_modules"
  cp -r "$out/yesterday-typescript" "$place/node_modules/yesterday-client"
  "$root/frontend/node_modules/.bin/tsc" -p "$place"
}

need_folder "$out/packages"
need_space 800
get_generator
plan typescript typescript "$root/openapi.yaml"
plan java java "$root/openapi.yaml"
plan python python "$root/openapi.yaml"
case ${1:-clients} in
  clients)
    generate
    say "The clients are in backend/clients/target: typescript, java, python"
    ;;
  packages)
    generate
    rm -f "$out"/packages/*
    pack_typescript
    pack_java
    pack_python
    say "The packages, version $version, are in backend/clients/target/packages:"
    ls "$out/packages"
    ;;
  tests)
    twin=$root/backend/target/openapi/openapi-3.0.yaml
    [ -e "$twin" ] || fail "Build the backend first: it writes the twin of the contract."
    plan twin-typescript typescript "$twin"
    plan twin-java java "$twin"
    plan yesterday-typescript typescript "$root/.ci/contract/baseline.yaml"
    plan yesterday-java java "$root/.ci/contract/baseline.yaml"
    generate
    rm -f "$out"/packages/*
    pack_typescript
    pack_java
    pack_python
    typescript twin-typescript
    java_library twin-java
    typescript yesterday-typescript
    java_library yesterday-java
    prepare_typescript_scenarios
    ;;
  *) fail "There is no part '$1': make clients or make clients-package." ;;
esac

#!/usr/bin/env bash
# Makes clients of the API for other languages from openapi.yaml, in backend/clients/target.
#   build.sh             TypeScript, Java and Python
#   build.sh packages    the same as packages for npm, Maven and pip, named and versioned with the API
#   build.sh tests       the same, with what their tests need: clients from the contract of the last release
#                        (yesterday) and from the 3.0.3 twin, all of it compiled
# What was made of the same contract and settings before is not made again.
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

configs=() names=()
# plan NAME LANGUAGE CONTRACT: what is generated at the next call of generate, unless it stands there made of the same
plan() {
  local config=$out/plan/$1.yaml contract=$out/plan/$1.contract.yaml made_of
  mkdir -p "$out/plan"
  sed "s/@version@/$version/" "$here/$2/generator.yaml" >"$config"
  # generators make nothing of what is sent to webhooks, or something that does not compile: what they get is without it
  awk '/^webhooks:/ { skip = 1; next } /^[^ ]/ { skip = 0 } !skip' "$3" >"$contract"
  cat >>"$config" <<END
inputSpec: $contract
outputDir: $out/$1
globalProperties: {apiDocs: false, modelDocs: false, apiTests: false, modelTests: false}
END
  made_of=$(cat "$here/build.sh" "$config" "$contract" "$(find "$here/$2" -name pom.xml | grep . || echo /dev/null)" | cksum)
  if [ "$(cat "$out/$1/.made-of" 2>/dev/null)" = "$made_of" ]; then return; fi
  rm -rf "${out:?}/$1"
  echo "$made_of" >"$out/plan/$1.made-of"
  configs+=("$config")
  names+=("$1")
}
generate() {
  local name
  if [ ${#configs[@]} -eq 0 ]; then
    say "The clients are those of the contract already"
    return
  fi
  say "Generating ${#configs[@]} clients"
  mkdir -p "$out/logs"
  java -Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$generator" batch --threads 1 --fail-fast "${configs[@]}" \
    >"$out/logs/generator.log" 2>&1 || { tail -n 40 "$out/logs/generator.log"; fail "The generator failed: all of it in $out/logs/generator.log."; }
  for name in "${names[@]}"; do mv "$out/plan/$name.made-of" "$out/$name/.made-of"; done
}
# once STEP NAME: takes the step with a generated client unless it was taken with this very one
once() {
  if [ -e "$out/$2/.$1" ]; then return; fi
  say "$2: ${1//_/ }"
  "$1" "$2"
  touch "$out/$2/.$1"
}

compile_typescript() { frontend/node_modules/.bin/tsc -p "$out/$1"; }
# types were checked when it was compiled, today or at the last release
translate_typescript() { frontend/node_modules/.bin/tsc -p "$out/$1" --noCheck; }
compile_java() { # beside the libraries of the packed one
  find "$out/$1/src/main/java" -name '*.java' >"$out/$1/sources"
  quick_javac -d "$out/$1/classes" -cp "$out/java/target/lib/*" "@$out/$1/sources"
}
quick_javac() { javac -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC -nowarn -proc:none --release 21 "$@"; }
# compiles a client from the twin unless it is the very code of the other, but for the scopes, which 3.0 cannot tell
compile_twin() { # $1 language
  if diff -r -I 'await token("bearer"' "$out/$1/src" "$out/twin-$1/src" >/dev/null; then
    say "The twin of the contract makes the same client in $1"
  else
    once "compile_$1" "twin-$1"
  fi
}

pack_typescript() {
  compile_typescript "$1"
  frontend/node_modules/.bin/tsc -p "$out/$1/tsconfig.esm.json" --noCheck
  rm -f "$out"/packages/*.tgz
  (cd "$out/$1" && npm pkg delete repository scripts devDependencies && npm pkg set author=Yhdyspinta \
    "description=Client of the Yhdyspinta API, generated from its contract" && npm pack --silent --pack-destination "$out/packages" >/dev/null)
}
pack_java() {
  sed "s/@version@/$version/" "$here/java/pom.xml" >"$out/$1/pom.xml"
  (cd backend && ./mvnw -B -q -ntp -f "$out/$1/pom.xml" -Dmaven.test.skip=true package)
  rm -f "$out"/packages/*.jar "$out"/packages/*.pom
  cp "$out/$1/target/yhdyspinta-client-$version.jar" "$out/packages/"
  cp "$out/$1/pom.xml" "$out/packages/yhdyspinta-client-$version.pom"
}
pack_python() {
  local venv=$out/python-environment
  rm -rf "$venv" "$out"/packages/*.whl
  python3 -m venv "$venv" && "$venv/bin/pip" wheel "${patience[@]}" --no-deps --wheel-dir "$out/packages" "$out/$1" \
    && "$venv/bin/pip" install "${patience[@]}" "$out"/packages/yhdyspinta_client-"$version"-*.whl
}
patience=(--quiet --disable-pip-version-check --retries 2 --timeout 10)
# Python where its packages can be had; where they cannot, why is kept for whoever runs the tests
python_if_possible() {
  local log=$out/logs/python.log
  rm -f "$out/python-missing"
  mkdir -p "$out/logs"
  if [ -e "$out/python/.pack_python" ]; then return; fi
  say "python: pack python"
  if pack_python python >"$log" 2>&1; then
    touch "$out/python/.pack_python"
  else
    { grep '^ *ERROR:' "$log" || cat "$log"; } | tail -n 1 | sed 's/^ *//' | cut -c 1-200 >"$out/python-missing"
    say "!!! THE PYTHON CLIENT IS NOT TRIED: its packages cannot be had here ($(cat "$out/python-missing")) !!!"
  fi
}
pack() {
  once pack_typescript typescript
  once pack_java java
  python_if_possible
}

prepare_scenarios() {
  local place=$out/scenario-typescript yesterday=$out/yesterday-java/src/main/java
  say "Compiling the scenarios"
  rm -rf "$place" "$out/scenario-java"
  mkdir -p "$place/node_modules/yesterday-client"
  cp "$here"/typescript/*.ts "$here"/typescript/tsconfig.json "$place/"
  echo '{"name": "scenario", "private": true}' >"$place/package.json"
  (cd "$place" && npm install --silent --offline --no-save --no-package-lock "$out/packages/yhdyspinta-client-$version.tgz")
  mkdir -p "$place/node_modules"
  cp -r "$out/yesterday-typescript" "$place/node_modules/yesterday-client"
  frontend/node_modules/.bin/tsc -p "$place"
  quick_javac -d "$out/scenario-java/today" -cp "$out/packages/yhdyspinta-client-$version.jar:$out/java/target/lib/*" "$here/java/Scenario.java"
  # of the older client, what the scenario needs
  quick_javac -d "$out/scenario-java/yesterday" -cp "$out/java/target/lib/*" -sourcepath "$yesterday" -implicit:class "$here/java/Yesterday.java"
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
    pack
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
    pack
    compile_twin typescript
    compile_twin java
    once translate_typescript yesterday-typescript
    prepare_scenarios
    ;;
  *) fail "There is no part '$1': make clients or make clients-package." ;;
esac

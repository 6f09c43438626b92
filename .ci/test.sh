#!/usr/bin/env bash
# Everything that has to hold, in stages, long ones beside each other; the last line counts the tests.
set -uo pipefail
. "$(dirname "$0")/../backend/launcher/tools.sh"
cd "$root"

need_jdk
need_node
need_space 3000
reports=$root/.local/test
rm -rf "$reports" backend/target/surefire-reports backend/target/failsafe-reports \
  backend/target/packaged backend/launcher/target/surefire-reports frontend/target/vitest.json
mkdir -p "$reports"
touch "$reports/failed"

. .ci/stages.sh

backend_build() { (cd backend && ./mvnw -B -ntp package -DskipTests) && touch backend/target/quarkus-app/quarkus-run.jar; }
backend_tests() { (cd backend && ./mvnw -B -ntp surefire:test -DexcludedGroups=fuzz); }
# has a service and a database of its own anyway
fuzzing() { (cd backend && ./mvnw -B -ntp surefire:test -Dgroups=fuzz -DtempDir=surefire-fuzz); }
packaged_tests() { (cd backend && ./mvnw -B -ntp failsafe:integration-test failsafe:verify); }
launcher_tests() { (cd backend && ./mvnw -B -ntp -f launcher/pom.xml verify) && touch backend/launcher/target/launcher.jar; }
contract() {
  diff -u --label openapi.yaml --label "the code" openapi.yaml backend/target/openapi/openapi.yaml \
    || { echo "openapi.yaml is not what the code says: make openapi, look at the difference, commit it."; return 1; }
}
clients() { backend/clients/build.sh tests; }
app_tests() { (cd frontend && npm test); }
browser_tests() {
  PLAYWRIGHT_JSON_OUTPUT_NAME=$reports/playwright.json \
    backend/launcher/run.sh npm --prefix frontend run e2e -- --reporter=list,json
}

build() { stage "Backend build" backend_build; }
packages() {
  stage "Tools" .ci/tools.sh
  stage "App packages" make --no-print-directory frontend/node_modules/.package-lock.json
}
backend() {
  stage "Contract" contract
  stage "Backend tests" backend_tests
}
others() {
  stage "Lint" .ci/lint.sh
  stage "App tests" app_tests
  stage "App build" make --no-print-directory frontend/dist/index.html
  stage "Launcher tests" launcher_tests
  stage "Packaged tests" packaged_tests
  stage "Clients" clients
  stage "Fuzzing" fuzzing
  stage "Compose" .ci/compose.sh "$reports/compose.json"
}
browser() { stage "Browser tests" browser_tests; }

beside build packages
beside backend others
beside browser

echo
mapfile -t failed <"$reports/failed"
if [ -e backend/clients/target/python-missing ]; then
  say "!!! THE PYTHON CLIENT IS NOT TRIED: its packages cannot be had here ($(cat backend/clients/target/python-missing)) !!!"
fi
node .ci/count.mjs "$reports" "${failed[@]}"

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

# stage NAME COMMAND...: its output goes to a log, which is shown when it fails
stage() {
  local name=$1 log status=0 began waited=0 pid
  shift
  log=$reports/$(tr -c 'a-z0-9\n' '-' <<<"${name,,}").log
  began=$(date +%s)
  say "$name …"
  set -m
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  set +m
  trap 'kill -TERM -- "-$pid" 2>/dev/null; exit 130' TERM
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    waited=$((waited + 1))
    [ $((waited % 60)) -ne 0 ] || say "    … $name: $(last_line "$log")"
  done
  wait "$pid" || status=$?
  if [ "$status" -eq 0 ]; then
    say "$name: passed in $(($(date +%s) - began)) s"
  else
    echo "$name" >>"$reports/failed"
    tail -n 200 "$log"
    say "$name: FAILED in $(($(date +%s) - began)) s (exit code $status; all of it in $log)"
  fi
}

# beside COMMAND...: rows of stages side by side; waits for all of them
lanes=()
beside() {
  local lane
  lanes=()
  for lane; do
    "$lane" &
    lanes+=($!)
  done
  wait "${lanes[@]}"
}
trap 'trap "" TERM; kill -TERM "${lanes[@]}" 2>/dev/null; wait; say "Stopped"; exit 130' INT TERM

backend_build() { (cd backend && ./mvnw -B -ntp package -DskipTests) && touch backend/target/quarkus-app/quarkus-run.jar; }
backend_tests() { (cd backend && ./mvnw -B -ntp surefire:test); }
packaged_tests() { (cd backend && ./mvnw -B -ntp failsafe:integration-test failsafe:verify); }
launcher_tests() { (cd backend && ./mvnw -B -ntp -f launcher/pom.xml verify) && touch backend/launcher/target/launcher.jar; }
contract() {
  diff -u --label openapi.yaml --label "the code" openapi.yaml backend/target/openapi/openapi.yaml \
    || { echo "openapi.yaml is not what the code says: make openapi, look at the difference, commit it."; return 1; }
}
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
  stage "Compose" .ci/compose.sh "$reports/compose.json"
}
browser() { stage "Browser tests" browser_tests; }

beside build packages
beside backend others
beside browser

echo
mapfile -t failed <"$reports/failed"
node .ci/count.mjs "$reports" "${failed[@]}"

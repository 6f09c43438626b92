#!/usr/bin/env bash
# The quick part of make test, for every change: style, contract, rules of the code, laws, units, who may do what. No
# browser, no packaged service; one start of the service at most.
set -uo pipefail
. "$(dirname "$0")/../backend/launcher/tools.sh"
cd "$root"

need_jdk
need_node
need_space 2000
reports=$root/.local/check
rm -rf "$reports" backend/target/surefire-reports frontend/target/vitest.json
mkdir -p "$reports"
touch "$reports/failed"
. .ci/stages.sh

# what needs no service and fills no database, and the few tests of the service that look at every operation and table
units=$(grep -rLE '^@(QuarkusTest|TestProfile)' --include='*Test.java' backend/src/test/java \
  | grep -vE '/packaged/|/(DemoSeeding|SandboxDatabase)Test' \
  | xargs -n 1 basename | sed 's/\.java$//' | paste -sd,)
everywhere=AuthorisationMatrixTest,OperationRulesTest,SchemaConventionsTest,PublishedContractTest

backend_tests() { (cd backend && ./mvnw -B -ntp test -Dtest="$units,$everywhere"); }
app_tests() { (cd frontend && npm test); }

backend() { stage "Backend rules and units" backend_tests; }
app() {
  stage "App packages" make --no-print-directory frontend/node_modules/.package-lock.json
  stage "Lint" .ci/lint.sh
  stage "App tests" app_tests
}

beside backend app

echo
mapfile -t failed <"$reports/failed"
RUNNERS=backend,app node .ci/count.mjs "$reports" "${failed[@]}"

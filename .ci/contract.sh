#!/usr/bin/env bash
# Holds openapi.yaml to our rules, and every rule to a document that breaks it. That the file is what the code makes,
# and that it breaks no promise of the last release, are backend tests.
set -uo pipefail
cd "$(dirname "$0")/.."
spectral=frontend/node_modules/.bin/spectral
status=0
"$spectral" lint --quiet --fail-severity error --ruleset .spectral.yaml openapi.yaml || status=1
node .ci/contract/prove.mjs "$spectral" .spectral.yaml .ci/contract/wrong.yaml || status=1
exit $status

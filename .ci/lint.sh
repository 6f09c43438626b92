#!/usr/bin/env bash
# Style and static checks; each says what is wrong and where, all of them run.
set -uo pipefail
. "$(dirname "$0")/../backend/launcher/tools.sh"
. "$(dirname "$0")/files.sh"
cd "$root"
need_node
status=0
wrong() {
  printf '%s\n' "$@"
  status=1
}

# .editorconfig: what every text file keeps to
found=$(text_files | xargs -0 grep -nE '[[:blank:]]+$' --) && wrong "Blanks at the end of a line:" "$found"
found=$(text_files | xargs -0 grep -nP '\r$' --) && wrong "Carriage returns:" "$found"
found=$(text_files | grep -z '\.java$' | xargs -0 -r grep -nP '^ *\t' --) && wrong "Tabs in Java:" "$found"
while IFS= read -r -d '' file; do
  [ -z "$(tail -c 1 "$file")" ] || wrong "No line end at the end of $file"
done < <(text_files)

while IFS= read -r -d '' script; do
  bash -n "$script" || status=1
done < <(text_files | grep -zE '\.sh$|^\.ci/run$')

(cd frontend && npm run --silent lint) || status=1
.ci/contract.sh || status=1
exit $status

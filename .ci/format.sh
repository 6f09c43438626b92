#!/usr/bin/env bash
# Mends what lint would complain about and a machine can put right.
set -euo pipefail
. "$(dirname "$0")/../backend/launcher/tools.sh"
. "$(dirname "$0")/files.sh"
cd "$root"
need_node
# only files that need it are written, so that nothing is rebuilt for nothing
text_files | { xargs -0 grep -lZE '[[:blank:]]+$' -- || true; } | xargs -0 -r sed -i 's/[[:blank:]]*$//'
while IFS= read -r -d '' file; do
  [ -z "$(tail -c 1 "$file")" ] || echo >>"$file"
done < <(text_files)
(cd frontend && npm run --silent format)

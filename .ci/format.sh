#!/usr/bin/env bash
# Mends what lint would complain about and a machine can put right.
set -euo pipefail
. "$(dirname "$0")/../backend/launcher/tools.sh"
. "$(dirname "$0")/files.sh"
cd "$root"
need_node
text_files | xargs -0 sed -i -e 's/[[:blank:]]*$//' -e '$a\'
(cd frontend && npm run --silent format)

#!/usr/bin/env bash
# Makes an empty migration with the time in its name, so that those of two people never collide.
set -euo pipefail
. "$(dirname "$0")/tools.sh"

[[ ${1:-} =~ ^[a-z]+_[a-z0-9_]+$ ]] || fail "Say what it does: make new-migration name=add_meeting_place"
file=backend/src/main/resources/db/migration/V$(date +%Y%m%d%H%M)__$1.sql
printf -- '-- %s\n' "${1//_/ }" >"$root/$file"
echo "$file"

#!/usr/bin/env bash
# Forgets the local data, unless something runs on it.
set -euo pipefail
. "$(dirname "$0")/tools.sh"

for note in "$home"/run/*.pid "$home/postgres/postmaster.pid"; do
  [ -e "$note" ] || continue
  read -r pid _ <"$note" || true
  if kill -0 "$pid" 2>/dev/null; then
    fail "Yhdyspinta runs with the data in $home: stop it with Ctrl-C where it runs, then make reset."
  fi
done
# only what the launcher made: the folder may be any that YHDYSPINTA_HOME names
for part in postgres keycloak logs run cache stack secrets.properties; do rm -rf "${home:?}/$part"; done
rmdir "$home" 2>/dev/null || true
echo "Forgotten: $home"

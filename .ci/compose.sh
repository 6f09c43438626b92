#!/usr/bin/env bash
# docker-compose.yml is valid when everything is set, and refuses, naming the setting, when one is missing.
# $1: where the counts go.
set -uo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
passed=0 failed=0
if docker compose version >/dev/null 2>&1; then compose=(docker compose); else compose=(docker-compose); fi

config() { # $1 file of settings; nothing of the caller's environment counts
  env -i PATH="$PATH" HOME="$folder" "${compose[@]}" --env-file "$1" config >"$folder/out" 2>"$folder/err"
}
check() { # $1 what holds, the rest is the command that shows it
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1)); echo "good  $what"
  else
    failed=$((failed + 1)); echo "BAD   $what"; cat "$folder/err"
  fi
}
refuses() { ! config "$folder/missing" && grep -q "$1" "$folder/err"; }
same() { [ "$1" = "$2" ]; }

# every setting that .env.example leaves empty is filled in, as the person who installs would
sed 's/^\(YHDYSPINTA_[A-Z_]*\)=$/\1=filled-in-for-the-check-only-0123456789/' .env.example >"$folder/full"
mapfile -t used < <(grep -o '\${YHDYSPINTA_[A-Z_]*' docker-compose.yml | cut -c 3- | sort -u)
mapfile -t offered < <(sed -n 's/^\(YHDYSPINTA_[A-Z_]*\)=.*/\1/p' .env.example | sort -u)
mapfile -t required < <(grep -o '\${YHDYSPINTA_[A-Z_]*:?' docker-compose.yml | sed 's/^..\(.*\):?$/\1/' | sort -u)

check "valid with all settings" config "$folder/full"
check "every service has a health check" same \
  "$(grep -c '^    healthcheck:' docker-compose.yml)" "$(sed -n '/^services:/,/^volumes:/p' docker-compose.yml | grep -c '^  [a-z-]*:$')"
for setting in "${required[@]}"; do
  grep -v "^$setting=" "$folder/full" >"$folder/missing"
  check "refuses without $setting" refuses "$setting"
  sed "s/^$setting=.*/$setting=/" "$folder/full" >"$folder/missing"
  check "refuses an empty $setting" refuses "$setting"
done
check "no password or secret has a default" bash -c "! grep -nE '(PASSWORD|SECRET)[A-Z_]*:-[^}]' docker-compose.yml"
check ".env.example names every required setting" same "" \
  "$(comm -23 <(printf '%s\n' "${required[@]}") <(printf '%s\n' "${offered[@]}"))"
check ".env.example names no other than docker-compose.yml" same "" \
  "$(comm -23 <(printf '%s\n' "${offered[@]}") <(printf '%s\n' "${used[@]}"))"
check "nothing is published beyond this server" bash -c \
  "! awk '/^ *ports:/ { inside = 1; next } inside && !/^ *- / { inside = 0 } inside' docker-compose.yml | grep -v '\"127\.0\.0\.1:'"
check ".env.example gives no secret away" bash -c "! grep -E '(PASSWORD|SECRET)=.' .env.example"

[ $# -eq 0 ] || echo "{\"passed\": $passed, \"failed\": $failed}" >"$1"
[ "$failed" -eq 0 ]

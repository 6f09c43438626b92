#!/usr/bin/env bash
# Gets what the tests need beside JDK, Node and git: a browser, and something that reads docker-compose.yml.
set -euo pipefail

missing=()
command -v chromium >/dev/null || missing+=(chromium)
docker compose version >/dev/null 2>&1 || command -v docker-compose >/dev/null || missing+=(docker-compose)
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "Missing: ${missing[*]}. Install them (Debian: apt-get install ${missing[*]}), then run make test again."
  exit 1
fi
echo "Installing ${missing[*]}"
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"

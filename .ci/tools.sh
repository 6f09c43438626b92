#!/usr/bin/env bash
# Gets what the tests need beside JDK, Node and git: a browser, something that reads docker-compose.yml, and Python.
set -euo pipefail

missing=()
command -v chromium >/dev/null || missing+=(chromium)
docker compose version >/dev/null 2>&1 || command -v docker-compose >/dev/null || missing+=(docker-compose)
can_install() { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; }
# only the Python client needs it, and goes without where it cannot be had
if can_install && ! python3 -c 'import venv, ensurepip' 2>/dev/null; then missing+=(python3-venv); fi
[ ${#missing[@]} -gt 0 ] || exit 0

if ! can_install; then
  echo "Missing: ${missing[*]}. Install them (Debian: apt-get install ${missing[*]}), then run make test again."
  exit 1
fi
echo "Installing ${missing[*]}"
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"

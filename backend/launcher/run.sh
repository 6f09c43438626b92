#!/usr/bin/env bash
# Builds what has changed and runs everything on this machine.
#   run.sh               until Ctrl-C, with the data kept in .local
#   run.sh COMMAND ...   fresh data on free ports in .local/stack; runs the command there, then stops everything
set -euo pipefail
. "$(dirname "$0")/tools.sh"

working_directory=$PWD
cd "$root"
if [ $# -gt 0 ]; then
  export YHDYSPINTA_HOME=${YHDYSPINTA_HOME:-$root/.local/stack} YHDYSPINTA_FRESH=${YHDYSPINTA_FRESH:-true}
  for port in WEB API IDP DB; do
    variable=YHDYSPINTA_${port}_PORT
    export "$variable=${!variable:-0}"
  done
  home=$YHDYSPINTA_HOME
fi

need_jdk
need_node
need_folder "$home/logs"

busy() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
refuse_busy() { # $1 port, $2 what, $3 variable
  if [ "$1" != 0 ] && busy "$1"; then
    fail "Port $1, meant for $2, is used by another program: stop that, or choose another port, for example $3=$(($1 + 1000)) make run."
  fi
}
# a start that was killed may have left its servers running; the launcher ends those itself
if ! ls "$home"/run/*.pid "$home/postgres/postmaster.pid" >/dev/null 2>&1; then
  refuse_busy "${YHDYSPINTA_WEB_PORT:-3000}" "the app" YHDYSPINTA_WEB_PORT
  refuse_busy "${YHDYSPINTA_API_PORT:-8080}" "the backend" YHDYSPINTA_API_PORT
  refuse_busy "${YHDYSPINTA_IDP_PORT:-8180}" Keycloak YHDYSPINTA_IDP_PORT
  refuse_busy "${YHDYSPINTA_DB_PORT:-5439}" PostgreSQL YHDYSPINTA_DB_PORT
  refuse_busy "${YHDYSPINTA_SANDBOX_PORT:-0}" "the sandbox" YHDYSPINTA_SANDBOX_PORT
fi

build() { # $1 file, $2 log, $3 what is told
  make --no-print-directory -q "$1" 2>/dev/null && return
  if [ ! -e "$1" ]; then need_space 1500; fi
  step "$3" "$home/logs/$2.log" make --no-print-directory "$1"
}
build backend/launcher/target/launcher.jar build-launcher "Launcher: building, with PostgreSQL and Keycloak from Maven Central (the first time takes longest)"
build backend/target/quarkus-app/quarkus-run.jar build-backend "Backend: building, with its libraries from Maven Central"
build frontend/node_modules/.package-lock.json build-packages "App: installing its packages from npm"
build frontend/dist/index.html build-frontend "App: building"

export YHDYSPINTA_WORKING_DIRECTORY=$working_directory
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -jar backend/launcher/target/launcher.jar "$@"

#!/usr/bin/env bash
# Run once by the PostgreSQL image on an empty volume: a database and an owner each for the backend, for Keycloak and,
# when its password is set, for the sandbox.
set -euo pipefail

create() { # $1 name of the database and of its owner, $2 password
  psql --username=postgres --no-psqlrc --set=ON_ERROR_STOP=1 --set=name="$1" --set=password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
}

create yhdyspinta "${YHDYSPINTA_DB_PASSWORD:?}"
create keycloak "${YHDYSPINTA_KEYCLOAK_DB_PASSWORD:?}"
[ -z "${YHDYSPINTA_SANDBOX_DB_PASSWORD:-}" ] || create yhdyspinta_sandbox "$YHDYSPINTA_SANDBOX_DB_PASSWORD"

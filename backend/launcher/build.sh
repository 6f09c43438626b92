#!/usr/bin/env bash
# Builds one part: launcher, backend or frontend. Called by make when its sources are newer than what was built.
set -euo pipefail
. "$(dirname "$0")/tools.sh"
cd "$root"

case $1 in
  launcher)
    need_jdk
    (cd backend && ./mvnw -B -ntp -f launcher/pom.xml package -Dmaven.test.skip=true)
    touch backend/launcher/target/launcher.jar
    ;;
  backend)
    need_jdk
    (cd backend && ./mvnw -B -ntp package -Dmaven.test.skip=true)
    touch backend/target/quarkus-app/quarkus-run.jar
    ;;
  packages)
    need_node
    (cd frontend && npm ci --no-audit --no-fund)
    touch frontend/node_modules/.package-lock.json
    ;;
  frontend)
    need_node
    (cd frontend && npm run build)
    touch frontend/dist/index.html
    ;;
  *) fail "Unknown part: $1" ;;
esac

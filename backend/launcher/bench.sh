#!/usr/bin/env bash
# Runs the packaged backend on a database of its own with 308 groups, checks its answers and prints what they cost.
set -euo pipefail
. "$(dirname "$0")/tools.sh"
cd "$root/backend"
need_jdk
need_folder "$home/logs"
step "Backend: building" "$home/logs/build-bench.log" ./mvnw -B -ntp package -DskipTests
say "Seeding and measuring, about a minute"
exec ./mvnw -B -q failsafe:integration-test failsafe:verify -Dit.test=Bench

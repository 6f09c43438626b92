#!/usr/bin/env bash
# Runs the packaged backend on databases of its own, checks its answers and prints what they cost.
#   bench.sh             everything
#   bench.sh groups      308 groups, their goals and coverage: about a minute
#   bench.sh indicators  10 and 80 million observations, beside pgbench and a bare server: about 20 minutes and 20 GB
#   bench.sh indicators 10     with other numbers of millions
#   bench.sh deliveries  10,000 messages to 50 webhooks while backends are killed 20 times: about six minutes
set -euo pipefail
. "$(dirname "$0")/tools.sh"
cd "$root/backend"
part=${1:-all} millions=${2:-10,80}
case $part in
  groups) tests=Bench ;;
  indicators) tests=IndicatorReadBench,IndicatorImportBench ;;
  deliveries) tests=DeliveriesBench ;;
  all) tests=Bench,IndicatorReadBench,IndicatorImportBench,DeliveriesBench ;;
  *) fail "There is no part '$part': make bench, make bench part=groups, make bench part=indicators or make bench part=deliveries." ;;
esac
if [ "$part" = indicators ] || [ "$part" = all ]; then
  needed=$((3000 + 200 * ${millions//,/ + 200 * }))
  free=$(($(df -Pk /tmp | awk 'NR == 2 { print $4 }') / 1024))
  [ "$free" -ge "$needed" ] || fail "Only $free MB of disk is free in /tmp, and $needed MB are needed: make room, or take fewer rows, for example make bench part=indicators millions=1."
fi
need_jdk
need_folder "$home/logs"
step "Backend: building" "$home/logs/build-bench.log" ./mvnw -B -ntp package -DskipTests
say "Seeding and measuring"
exec ./mvnw -B -q failsafe:integration-test failsafe:verify -Dit.test="$tests" -Dbench.millions="$millions"

# Sourced by test.sh and check.sh: runs stages, side by side where asked, each with a log of its own in $reports.

# stage NAME COMMAND...: its output goes to a log, which is shown when it fails
stage() {
  local name=$1 log status=0 began waited=0 pid
  shift
  log=$reports/$(tr -c 'a-z0-9\n' '-' <<<"${name,,}").log
  began=$(date +%s)
  say "$name …"
  set -m
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  set +m
  trap 'kill -TERM -- "-$pid" 2>/dev/null; exit 130' TERM
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    waited=$((waited + 1))
    [ $((waited % 60)) -ne 0 ] || say "    … $name: $(last_line "$log")"
  done
  wait "$pid" || status=$?
  if [ "$status" -eq 0 ]; then
    say "$name: passed in $(($(date +%s) - began)) s"
  else
    echo "$name" >>"$reports/failed"
    tail -n 200 "$log"
    say "$name: FAILED in $(($(date +%s) - began)) s (exit code $status; all of it in $log)"
  fi
}

# beside COMMAND...: rows of stages side by side; waits for all of them
lanes=()
beside() {
  local lane
  lanes=()
  for lane; do
    "$lane" &
    lanes+=($!)
  done
  wait "${lanes[@]}"
}
trap 'trap "" TERM; kill -TERM "${lanes[@]}" 2>/dev/null; wait; say "Stopped"; exit 130' INT TERM

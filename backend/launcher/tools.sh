# Sourced by the scripts of `make`: finds the tools, tells what to install, shows what is going on.

: "${YHDYSPINTA_STARTED_AT:=$(date +%s)}"
export YHDYSPINTA_STARTED_AT
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
home=${YHDYSPINTA_HOME:-$root/.local}
case $home in /*) ;; *) home=$root/$home ;; esac

say() { printf '[%4d s] %s\n' $(($(date +%s) - YHDYSPINTA_STARTED_AT)) "$*"; }
fail() { printf '\n%s\n' "$*" >&2; exit 1; }

jdk_version() { # prints the major version of the JDK in folder $1, nothing when there is none
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

need_jdk() {
  local candidate version best=0 chosen=
  version=$(jdk_version "${JAVA_HOME:-/none}")
  if [ "${version:-0}" -lt 21 ]; then
    for candidate in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /none/none/none)")")")"; do
      version=$(jdk_version "$candidate")
      if [ "${version:-0}" -gt "$best" ]; then best=$version; chosen=$candidate; fi
    done
    [ "$best" -ge 21 ] || fail "A Java development kit of version 21 or newer is needed and was found neither in JAVA_HOME nor in /usr/lib/jvm: install one, for example Eclipse Temurin 25 (Debian: temurin-25-jdk or openjdk-25-jdk)."
    JAVA_HOME=$chosen
  fi
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}

need_node() {
  local advice="Node.js 20.19 or newer with npm is needed: install it, for example from nodejs.org or as Debian's nodejs and npm."
  command -v node >/dev/null && command -v npm >/dev/null || fail "$advice"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    || fail "$advice Found: Node.js $(node --version)."
}

need_space() { # $1 megabytes
  local free
  free=$(($(df -Pk "$root" | awk 'NR == 2 { print $4 }') / 1024))
  [ "$free" -ge "$1" ] || fail "Only $free MB of disk is free in $root, and at least $1 MB is needed: make room and try again."
}

need_folder() {
  mkdir -p "$1" 2>/dev/null && [ -w "$1" ] || fail "The folder $1 cannot be written by $(id -un): run this in a clone of your own."
}

last_line() { grep -vE '^[[:blank:]]*$|npm warn' "$1" | tail -n 1 | tr -d '\r' | cut -c 1-110; }

# step NAME LOG COMMAND...: runs it quietly, tells every 20 s how far it is, shows the end of the log when it fails
step() {
  local name=$1 log=$2 status=0 waited=0
  shift 2
  say "$name"
  set -m
  "$@" >"$log" 2>&1 </dev/null &
  step_pid=$!
  set +m
  trap 'kill -TERM -- "-$step_pid" 2>/dev/null; echo; say "Stopped"; exit 130' INT TERM
  while kill -0 "$step_pid" 2>/dev/null; do
    sleep 0.5
    waited=$((waited + 1))
    [ $((waited % 40)) -ne 0 ] || say "    … $(last_line "$log")"
  done
  wait "$step_pid" || status=$?
  trap - INT TERM
  [ "$status" -eq 0 ] && return
  if grep -qi 'no space left on device' "$log"; then
    fail "The disk is full: make room on the disk of $root and try again."
  fi
  tail -n 30 "$log" >&2
  fail "$name: it failed (see above, or all of it in $log)."
}

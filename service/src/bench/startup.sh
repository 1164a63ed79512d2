#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures ./run: seconds until it is ready, on a new and on an existing database, and the memory everything then holds.
# Build first. Usage: service/src/bench/startup.sh [starts]
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

memory() { # MB of a process and all it started
  local pid=$1 sum=0 kb child
  kb=$(awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0)
  sum=$((kb / 1024))
  for child in $(cat /proc/"$pid"/task/*/children 2>/dev/null); do sum=$((sum + $(memory "$child"))); done
  echo $sum
}

start() { # label
  local began out pid postmaster
  out=$data/out.txt
  : >"$out"
  began=$(date +%s%N)
  "$top/run" --no-build --port 18080 --data "$data/anlan" >"$out" 2>&1 </dev/null &
  pid=$!
  until grep -q 'Ctrl-C' "$out"; do
    kill -0 $pid || { cat "$out"; exit 1; }
    sleep 0.05
  done
  printf '%s: ready after %d ms' "$1" $((($(date +%s%N) - began) / 1000000))
  sleep 10
  postmaster=$(head -n 1 "$data/anlan/postgres/data/postmaster.pid")
  read -r java _ <"$data/anlan/run.pid"
  printf ', 10 s later Java holds %d MB, PostgreSQL %d MB\n' "$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$java/status")" "$(memory "$postmaster")"
  kill -TERM $pid # a shell starts its children deaf to Ctrl-C
  wait $pid
}

start "new database"
for ((i = 1; i <= ${1:-3}; i++)); do start "start $i on it"; done

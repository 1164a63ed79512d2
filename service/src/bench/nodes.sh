#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Two nodes on one PostgreSQL; the one that publishes is killed in the middle of it, again and again; do both agree afterwards?
# Build first. Usage: service/src/bench/nodes.sh [kills]
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
work=$(mktemp -d)
mkdir "$work/classes" "$work/lib"
trap 'kill -TERM ${first:-} 2>/dev/null || true; wait; rm -rf "$work"' EXIT
(cd "$work" && jar xf "$top/service/target/anlan-service.jar" BOOT-INF/lib && mv BOOT-INF/lib/jackson-*.jar BOOT-INF/lib/postgresql-*.jar lib && rm -r BOOT-INF)
javac -classpath "$work/lib/*" -d "$work/classes" \
  "$top"/service/src/bench/java/io/anlan/service/bench/{KilledNode,CityPages,CityLogin,Percentiles}.java

"$top/run" --no-build --port 18080 --data "$work/anlan" >"$work/out.txt" 2>&1 </dev/null &
first=$!
until grep -q 'Ctrl-C' "$work/out.txt"; do
  kill -0 $first || { cat "$work/out.txt"; exit 1; }
  sleep 0.1
done
java -Xmx128m -classpath "$work/classes:$work/lib/*" io.anlan.service.bench.KilledNode \
  "$top/service/target/anlan-service.jar" "$work/anlan" "${1:-10}"

#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures My work with thousands of records waiting for one supervisor. Start the demo first: ./run --data DIR
# Usage: service/src/bench/waiting.sh DIR [-Dwaiting.…=… ...]; the properties are told by Waiting.java
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
data=${1:?the data directory of the running demo}
shift
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
(cd "$classes" && jar xf "$top/service/target/anlan-service.jar" BOOT-INF/lib \
    && mv BOOT-INF/lib/postgresql-*.jar driver.jar && rm -r BOOT-INF)
javac -d "$classes" "$top"/service/src/bench/java/io/anlan/service/bench/{Waiting,CityPages,CityLogin,Percentiles}.java
java -Xmx256m "$@" -classpath "$classes:$classes/driver.jar" io.anlan.service.bench.Waiting "$data"

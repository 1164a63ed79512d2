#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures a running city: pages, export, regrading, import. Start it first: ./run --city --data DIR
# Usage: service/src/bench/city.sh DIR [-Dcity.…=… ...]; the properties are told by City.java
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)
data=${1:?the data directory of the running city}
shift
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
(cd "$classes" && jar xf "$top/service/target/anlan-service.jar" BOOT-INF/lib \
    && mv BOOT-INF/lib/postgresql-*.jar driver.jar && mkdir json && mv BOOT-INF/lib/jackson-*.jar json && rm -r BOOT-INF)
javac -classpath "$classes/json/*" -d "$classes" "$top"/service/src/bench/java/io/anlan/service/bench/{City,CityPages,CityJobs,CityRules,CityLogin,CityMemory,Percentiles}.java
java -Xmx256m "$@" -classpath "$classes:$classes/driver.jar:$classes/json/*" io.anlan.service.bench.City "$data"

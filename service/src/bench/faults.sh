#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Two nodes on one PostgreSQL, and kill -9 of a node or of PostgreSQL at random points of the work; is anything lost, doubled or stuck?
# Usage: service/src/bench/faults.sh [acts] [deadlines] [kills] [seed]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
./mvnw -q -Pbench -pl service -am -DskipTests -Dexec.skip=false integration-test -Dbench.main=io.anlan.service.bench.Faults \
  "-Dbench.options=-Xmx256m -Dfaults.acts=${1:-10000} -Dfaults.timers=${2:-500} -Dfaults.kills=${3:-12} -Dfaults.seed=${4:-20260311}"

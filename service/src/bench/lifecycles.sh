#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Completed rectifications per second on one node, on two, and by the bare engine on the same drawing.
# Usage: service/src/bench/lifecycles.sh [seconds] [rounds] [warmup]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
./mvnw -q -Pbench -pl service -am -DskipTests -Dexec.skip=false integration-test -Dbench.main=io.anlan.service.bench.Lifecycles \
  "-Dbench.options=-Xmx512m -Dbench.warmup=${3:-60}" -Dbench.seconds="${1:-20}" -Dbench.rounds="${2:-3}"

#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Many open hidden dangers whose last day passes within the same hour: how late is each noted, with two nodes and with one?
# Usage: service/src/bench/due-together.sh [records] [minutes]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
./mvnw -q -Pbench -pl service -am -DskipTests -Dexec.skip=false integration-test -Dbench.main=io.anlan.service.bench.DueTogether \
  "-Dbench.options=-Xmx256m -Ddue.records=${1:-100000} -Ddue.minutes=${2:-5}"

#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A node is killed with -9, again and again, while it moves instances to a new drawing; is each moved once, or reported?
# Usage: service/src/bench/migration.sh [instances] [kills]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
./mvnw -q -Pbench -pl service -am -DskipTests -Dexec.skip=false integration-test -Dbench.main=io.anlan.service.bench.MigrationFaults \
  "-Dbench.options=-Xmx256m -Dmigration.instances=${1:-400} -Dmigration.kills=${2:-3}"

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Counts the tests of the last build from their reports, a line for each module and kind.
cd "$(dirname "$0")/.." || exit 1

# The sum of attribute $1 over the <testsuite> elements of the reports that follow.
sum() {
  attribute=$1
  shift
  sed -n "s/^.*<testsuite .* $attribute=\"\([0-9]*\)\".*/\1/p" "$@" | awk '{ n += $1 } END { print n + 0 }'
}

line() { # title, reports…
  title=$1
  shift
  [ -f "$1" ] || return 0
  printf '%-34s %5d tests, %d failures, %d errors, %d skipped\n' "$title" \
    "$(sum tests "$@")" "$(sum failures "$@")" "$(sum errors "$@")" "$(sum skipped "$@")"
}

echo
for module in rules processes service; do
  line "$module" $module/target/surefire-reports/TEST-*.xml
  line "$module (integration)" $module/target/failsafe-reports/TEST-*.xml
done
line "admin-ui" admin-ui/target/vitest-reports/TEST-*.xml
for stories in service/target/stories-*.txt; do
  [ ! -f "$stories" ] || printf '%-34s %s\n' "$(basename "$stories" .txt)" "$(grep -E '^[0-9]+ passed' "$stories" | tail -n 1)"
done

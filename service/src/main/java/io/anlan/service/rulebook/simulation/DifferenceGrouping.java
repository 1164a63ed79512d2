// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

/** What differences are counted by. */
public enum DifferenceGrouping {
    DISTRICT("d.district_code", "d.district_code"),
    INDUSTRY("d.industry", "d.industry"),
    ENTERPRISE("d.enterprise_code", "d.enterprise_name"),
    /** From which outcome to which. */
    OUTCOME("d.outcome_now || ' ' || d.outcome_then", "''");

    private final String key;
    private final String column;

    DifferenceGrouping(String key, String column) {
        this.key = key;
        this.column = column;
    }

    /** As SQL, of the table {@code d}. */
    String key() {
        return key;
    }

    /** The name of the key, as SQL. */
    String column() {
        return column;
    }
}

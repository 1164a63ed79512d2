// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

/** What differences are counted by. */
public enum PointGrouping {
    DISTRICT("d.district_code", "d.district_code", "true"),
    INDUSTRY("d.industry", "d.industry", "true"),
    ENTERPRISE("d.enterprise_code", "d.enterprise_name", "true"),
    /** From which graded level to which, of those of which it would be another; NONE where the rules have a gap. */
    GRADED(fromTo("graded"), "''", "'GRADED' = any (d.kinds)"),
    /** The same of the live level. */
    LIVE(fromTo("live"), "''", "'LIVE' = any (d.kinds)");

    private final String key;
    private final String column;
    private final String condition;

    PointGrouping(String key, String column, String condition) {
        this.key = key;
        this.column = column;
        this.condition = condition;
    }

    private static String fromTo(String level) {
        return "coalesce(d." + level + "_now, 'NONE') || ' ' || coalesce(d." + level + "_then, 'NONE')";
    }

    /** As SQL, of the table {@code d}. */
    String key() {
        return key;
    }

    /** The name of the key, as SQL. */
    String column() {
        return column;
    }

    /** Which are counted, as SQL. */
    String condition() {
        return condition;
    }
}

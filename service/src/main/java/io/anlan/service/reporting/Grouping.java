// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

/** What a line of the statistics stands for. */
public enum Grouping {
    CITY,
    DISTRICT,
    STREET,
    INDUSTRY,
    PERIOD;

    /**
     * The key of a line in SQL.
     *
     * @param day expression of the day that matters
     */
    String key(String table, String day, Span span) {
        return switch (this) {
            case CITY -> "split_part(" + table + ".scope, '/', 1)";
            case DISTRICT -> "split_part(" + table + ".scope, '/', 2)";
            case STREET -> "platform.street_of(" + table + ".scope)";
            case INDUSTRY -> table + ".industry";
            case PERIOD -> "to_char(" + day + ", '" + span.format() + "')";
        };
    }
}

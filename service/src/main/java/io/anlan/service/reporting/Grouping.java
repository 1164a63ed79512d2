// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

/** What a line of the statistics stands for. */
public enum Grouping {
    CITY,
    DISTRICT,
    STREET,
    INDUSTRY,
    PERIOD,
    SOURCE;

    /**
     * What records are added up by in SQL before their line is named: a column or little more, so that it costs nothing for
     * each of them.
     *
     * @param day expression of the day that matters
     */
    String column(String table, String day, Span span) {
        return switch (this) {
            case CITY, DISTRICT, STREET -> table + ".scope";
            case INDUSTRY -> table + ".industry";
            case SOURCE -> table + ".source";
            case PERIOD -> "date_trunc('" + span.field() + "', " + day + "::timestamp)";
        };
    }

    /** Whether what there is now, such as risk points, belongs to one line. */
    boolean dividesWhatThereIs() {
        return this != PERIOD && this != SOURCE;
    }

    /** Whether an inspection belongs to one line: what was found in one has a source, the inspection itself has none. */
    boolean dividesInspections() {
        return this != SOURCE;
    }

    /** The key of a line in SQL, out of its {@link #column}; a period has exactly one. */
    String key(String column, Span span) {
        return switch (this) {
            case CITY -> "split_part(" + column + ", '/', 1)";
            case DISTRICT -> "split_part(" + column + ", '/', 2)";
            case STREET -> "platform.street_of(" + column + ")";
            case INDUSTRY, SOURCE -> column;
            case PERIOD -> "to_char(" + column + ", '" + span.format() + "')";
        };
    }
}

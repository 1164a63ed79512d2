// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a process is about, and how its instances {@code i} are joined with those records {@code r}: row level security hides
 * from a count what it hides from a list.
 */
enum ProcessSubject {
    /** The key of what belongs to a hidden danger begins with its number. */
    HIDDEN_DANGER(
            "'rectification', 'extension', 'interim-control', 'escalation'",
            "hidden_danger.hidden_danger r on r.number = split_part(i.business_key_, '/', 1)",
            "r.number",
            "r.title",
            "r.enterprise_name",
            "r.district_code"),
    PROCEEDING(
            "'listed-supervision', 'interview', 'enforcement-transfer'",
            "supervision.proceeding r on r.number = i.business_key_",
            "r.number",
            "r.title",
            "r.enterprise",
            "r.district"),
    RULES(
            "'rule-release'",
            "rulebook.revision r on r.pack_id || '@' || r.version = i.business_key_ and :rules",
            "i.business_key_",
            "r.title_zh",
            "''",
            "cast(null as text)");

    private final String processes;
    private final String join;
    private final String number;
    private final String title;
    private final String enterprise;
    private final String district;

    ProcessSubject(String processes, String join, String number, String title, String enterprise, String district) {
        this.processes = processes;
        this.join = join;
        this.number = number;
        this.title = title;
        this.enterprise = enterprise;
        this.district = district;
    }

    /** @param process null for all */
    static Stream<ProcessSubject> of(@Nullable String process) {
        return Arrays.stream(values()).filter(one -> process == null || one.processes.contains("'" + process + "'"));
    }

    /**
     * The activities of instances whose record may be seen.
     *
     * @param columns of {@code a}, {@code i} or {@code r}
     * @param instances the words that join {@code i}
     * @param which of the activities
     * @param process null for all
     * @param within a district; null for all
     */
    String select(String columns, String instances, String which, @Nullable String process, @Nullable String within) {
        return "select " + columns + " from engine.act_hi_actinst a " + instances + " join " + join + " where " + which
                + " and " + among(process) + (within == null ? "" : " and " + district + " = :district");
    }

    private String among(@Nullable String process) {
        return process == null ? "a.proc_def_key_ in (" + processes + ")" : "a.proc_def_key_ = :process";
    }

    /** The records, and how instances are joined with them. */
    String join() {
        return join;
    }

    /** What a list shows of the record. */
    String columns() {
        return number + " as number, " + title + " as title, " + enterprise + " as enterprise, " + district
                + " as district";
    }
}

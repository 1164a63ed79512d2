// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks of the whole what the triggers ask of every act: a city that breaks a rule is not loaded. */
final class CityGuards {

    private static final Map<String, String> RULES = rules();

    private final JdbcClient owner;
    private final LocalDate asOf;

    CityGuards(JdbcClient owner, LocalDate asOf) {
        this.owner = owner;
        this.asOf = asOf;
    }

    void demand() {
        RULES.forEach((rule, query) -> {
            long broken = owner.sql("select count(*) from (" + query + ") broken")
                    .query(Long.class)
                    .single();
            refuse(rule, broken);
        });
        refuse(
                "no violation is known to the statistics",
                owner.sql("select count(*) from reporting.violations(?)")
                        .param(asOf)
                        .query(Long.class)
                        .single());
    }

    private static void refuse(String rule, long broken) {
        if (broken > 0) {
            throw new IllegalStateException("The generated city breaks a rule " + broken + " times: " + rule);
        }
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        ofStates(rules);
        ofDaysAndPlaces(rules);
        return rules;
    }

    private static void ofStates(Map<String, String> rules) {
        rules.put("what is closed was accepted by somebody who did not rectify it", """
                select from hidden_danger.hidden_danger h where h.status = 'CLOSED' and not exists (
                    select from hidden_danger.submission s where s.number = h.number and s.accepted
                       and s.inspected_by = h.closed_by and s.submitted_by <> h.closed_by)""");
        rules.put("what is closed has evidence of the state afterwards", """
                select from hidden_danger.hidden_danger h where h.status = 'CLOSED' and not exists (
                    select from hidden_danger.attached_evidence e where e.number = h.number and e.phase = 'AFTER')""");
        rules.put("what waits for acceptance was submitted", """
                select from hidden_danger.hidden_danger h where h.status = 'SUBMITTED' and not exists (
                    select from hidden_danger.submission s where s.number = h.number and s.accepted is null)""");
        rules.put("a major one that is being rectified has an approved plan", """
                select from hidden_danger.hidden_danger h where h.level = 'MAJOR' and h.due_on is not null and not exists (
                    select from hidden_danger.rectification_plan p where p.number = h.number and p.approved)""");
        rules.put("each was determined", """
                select from hidden_danger.hidden_danger h where not exists (
                    select from hidden_danger.decision d where d.number = h.number and d.outcome = h.outcome)""");
    }

    private static void ofDaysAndPlaces(Map<String, String> rules) {
        rules.put("parts belong to the scope of the whole", """
                select from hidden_danger.hidden_danger h join hidden_danger.submission s on s.number = h.number
                 where (s.scope, s.industry) <> (h.scope, h.industry)""");
        rules.put("days follow one another", """
                select from hidden_danger.hidden_danger h join hidden_danger.submission s on s.number = h.number
                 where not (h.found_on <= (h.registered_at at time zone 'Asia/Shanghai')::date
                            and h.registered_at <= h.ordered_at and h.ordered_at < s.submitted_at
                            and s.submitted_at <= coalesce(h.closed_at, 'infinity'))""");
        rules.put("a hidden danger was found at a risk point of its enterprise that was there already", """
                select from hidden_danger.hidden_danger h left join risk.risk_point p on p.id = h.risk_point
                 where h.risk_point is not null
                   and (p.id is null or p.enterprise_code <> h.enterprise_code or p.created_at > h.registered_at)""");
        rules.put("every question of what is done has an answer", """
                select from inspection.item i where not exists (select from inspection.answer a
                  where (a.inspection, a.risk_point, a.measure) = (i.inspection, i.risk_point, i.measure))""");
    }
}

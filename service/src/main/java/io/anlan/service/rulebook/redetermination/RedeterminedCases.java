// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.redetermination;

import io.anlan.service.hiddendanger.Redetermination.Again;
import io.anlan.service.hiddendanger.Redetermination.Decided;
import io.anlan.service.hiddendanger.determination.Determination.Outcome;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.CaseAnswer;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.CaseCounts;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.CaseResolution;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.CaseState;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.RedeterminedCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cases that changed under newly published rules, or would; in the caller's transaction and scope. */
@Component
class RedeterminedCases {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient database;

    RedeterminedCases(JdbcClient database) {
        this.database = database;
    }

    /** Whether it was listed for the first time; a case is listed once for a publication. */
    boolean add(long publication, long ordinal, Again again, CaseState state, Instant at) {
        return database.sql("""
                        insert into rulebook.redetermined_case (publication, number, ordinal, scope, industry, district_code,
                               enterprise_code, enterprise_name, title, state, at, outcome_before, outcome_after, criteria_before,
                               criteria_after, due_before, due_after, decision_before, decision_after, deadline_before, deadline_after)
                        values (:publication, :number, :ordinal, :scope, :industry, :district, :code, :name, :title, :state, :at,
                               :outcomeBefore, :outcomeAfter, :criteriaBefore, :criteriaAfter, cast(:dueBefore as date),
                               cast(:dueAfter as date), cast(:decisionBefore as jsonb), cast(:decisionAfter as jsonb),
                               cast(:deadlineBefore as jsonb), cast(:deadlineAfter as jsonb))
                        on conflict do nothing""")
                        .param("publication", publication)
                        .param("number", again.number())
                        .param("ordinal", ordinal)
                        .param("scope", again.scope())
                        .param("industry", again.industry())
                        .param("district", again.districtCode())
                        .param("code", again.enterpriseCode())
                        .param("name", again.enterpriseName())
                        .param("title", again.title())
                        .param("state", state.name())
                        .param("at", Moments.of(at))
                        .params(side("Before", again.before()))
                        .params(side("After", again.after()))
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> side(String which, Decided decided) {
        Map<String, @Nullable Object> side = new HashMap<>();
        side.put("outcome" + which, decided.outcome().name());
        side.put("criteria" + which, decided.criteria().toArray(new String[0]));
        side.put("due" + which, decided.dueOn());
        side.put("decision" + which, json(decided.decision()));
        side.put("deadline" + which, decided.deadline() == null ? null : json(decided.deadline()));
        return side;
    }

    private static String json(Map<String, Object> explanation) {
        return JsonMapper.shared().writeValueAsString(explanation);
    }

    Optional<Kept> find(long publication, String number) {
        return database.sql("select * from rulebook.redetermined_case where publication = ? and number = ?")
                .params(publication, number)
                .query(RedeterminedCases::kept)
                .optional();
    }

    /** Behind an ordinal, in the order of registration. */
    List<Kept> page(long publication, @Nullable CaseState state, long after, int most) {
        return database.sql("""
                        select * from rulebook.redetermined_case where publication = :publication and ordinal > :after
                           and (cast(:state as text) is null or state = :state) order by ordinal limit :most""")
                .param("publication", publication)
                .param("after", after)
                .param("state", state == null ? null : state.name())
                .param("most", most)
                .query(RedeterminedCases::kept)
                .list();
    }

    CaseCounts counts(long publication) {
        return database.sql("""
                        select count(*) filter (where state = 'TAKEN'), count(*) filter (where state = 'TO_DECIDE'),
                               count(*) filter (where state = 'ACCEPTED'), count(*) filter (where state = 'LEFT')
                          from rulebook.redetermined_case where publication = ?""")
                .param(publication)
                .query((row, index) -> new CaseCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** Whether it was still to be decided. */
    boolean resolve(long publication, String number, CaseState state, Actor by, Instant at, String reason) {
        return database.sql("""
                        update rulebook.redetermined_case
                           set state = ?, resolved_at = ?, resolved_by = ?, resolved_by_name = ?, reason = ?
                         where publication = ? and number = ? and state = 'TO_DECIDE'""")
                        .params(state.name(), Moments.of(at), by.username(), by.name(), reason, publication, number)
                        .update()
                == 1;
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        CaseAnswer after = answer(row, "after");
        CaseState state = CaseState.valueOf(row.getString("state"));
        Instant resolved = Moments.inOrNull(row, "resolved_at");
        return new Kept(
                row.getLong("ordinal"),
                new RedeterminedCase(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("enterprise_code"),
                        row.getString("enterprise_name"),
                        row.getString("district_code"),
                        row.getString("industry"),
                        state,
                        after.outcome() == Outcome.MAJOR || after.outcome() == Outcome.GENERAL,
                        answer(row, "before"),
                        after,
                        Moments.in(row, "at"),
                        resolved == null
                                ? null
                                : new CaseResolution(
                                        resolved,
                                        row.getString("resolved_by"),
                                        row.getString("resolved_by_name"),
                                        row.getString("reason"))),
                decided(row, "before"),
                decided(row, "after"));
    }

    private static CaseAnswer answer(ResultSet row, String when) throws SQLException {
        return new CaseAnswer(
                Outcome.valueOf(row.getString("outcome_" + when)),
                Arrays.asList((String[]) row.getArray("criteria_" + when).getArray()),
                row.getObject("due_" + when, LocalDate.class));
    }

    private static Decided decided(ResultSet row, String when) throws SQLException {
        CaseAnswer answer = answer(row, when);
        String deadline = row.getString("deadline_" + when);
        return new Decided(
                answer.outcome(),
                answer.criteria(),
                answer.dueOn(),
                JsonMapper.shared().readValue(row.getString("decision_" + when), OBJECT),
                deadline == null ? null : JsonMapper.shared().readValue(deadline, OBJECT));
    }

    /** A case with both answers as they were when it was looked at. */
    record Kept(long ordinal, RedeterminedCase shown, Decided before, Decided after) {}
}

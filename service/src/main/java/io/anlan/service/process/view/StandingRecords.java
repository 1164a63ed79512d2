// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import io.anlan.service.platform.Moments;
import io.anlan.service.platform.engine.EngineStanding;
import io.anlan.service.process.view.Passages.StepPlace;
import io.anlan.service.process.view.ProcessViews.StepRecord;
import io.anlan.service.rulebook.RulebookPolicy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The records that stand at a step of a process that has no ledger of its own: which, since when, what it is about, who is
 * waited for and until when. In the caller's transaction.
 */
@Component
class StandingRecords {

    private static final String AT_STEP = EngineStanding.WAITING + " and a.end_time_ is null and a.act_id_ = :step";

    /** Nothing more than the record says itself. */
    private static final String NOTHING_MORE =
            "(select cast(null as text) as matter, cast(null as date) as until, cast(null as text[]) as who)";

    /** What is known of an instance of a process beside the record it is about. */
    private static final Map<String, String> MORE = Map.of("extension", """
            (select d.kind as matter, d.decide_by as until,
                    array_remove(array[d.approver, case when d.reminded_at is not null then d.next_approver end], null) as who
               from hidden_danger.postponement d where d.reference = i.business_key_)""", "interim-control", """
            (select d.kind as matter, d.until_day as until, cast(null as text[]) as who
               from hidden_danger.interim_control d
              where d.number = r.number and d.position = cast(split_part(i.business_key_, '/', 2) as int))""", "escalation", """
            (select d.rung as matter, cast(d.next_look_at at time zone 'Asia/Shanghai' as date) as until,
                    cast(null as text[]) as who
               from supervision.ladder d
              where d.number = r.number and d.episode = cast(split_part(i.business_key_, '/', 2) as int))""");

    private final JdbcClient database;
    private final RulebookPolicy rulebook;

    StandingRecords(JdbcClient database, RulebookPolicy rulebook) {
        this.database = database;
        this.rulebook = rulebook;
    }

    /**
     * Those that stand there longest first. Which they are and how many is counted beside their rows; only those of the page
     * are then read.
     *
     * @param roles who is waited for when nothing says it better
     */
    Page page(StepPlace at, @Nullable String district, List<String> roles, int offset, int limit) {
        ProcessSubject subject = ProcessSubject.of(at.process()).findFirst().orElseThrow();
        String columns = "i.business_key_, a.start_time_::timestamptz as since, count(*) over () as total";
        List<Counted> found = ask(
                        "select i.business_key_ as key, i.since, i.total, m.*, " + subject.columns() + " from ("
                                + subject.select(columns, EngineStanding.OF_INSTANCE, AT_STEP, at.process(), district)
                                + " order by a.start_time_, i.business_key_ offset :offset limit :limit) as i join "
                                + subject.join() + " left join lateral "
                                + MORE.getOrDefault(at.process(), NOTHING_MORE) + " as m on true order by since, key",
                        at,
                        district)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> new Counted(row.getLong("total"), record(row, roles)))
                .list();
        long total = found.isEmpty() && offset > 0
                ? count(subject, at, district)
                : found.stream().findFirst().map(Counted::total).orElse(0L);
        return new Page(total, found.stream().map(Counted::item).toList());
    }

    /** For a page behind the last. */
    private long count(ProcessSubject subject, StepPlace at, @Nullable String district) {
        return ask(
                        subject.select("count(*)", EngineStanding.OF_INSTANCE, AT_STEP, at.process(), district),
                        at,
                        district)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec ask(String sql, StepPlace at, @Nullable String district) {
        Passages.expectMany(database);
        return database.sql(sql)
                .param("process", at.process())
                .param("step", at.step())
                .param("district", district)
                .param("rules", rulebook.mayRead());
    }

    private static StepRecord record(ResultSet row, List<String> roles) throws SQLException {
        Array who = row.getArray("who");
        return new StepRecord(
                row.getString("key"),
                row.getString("number"),
                row.getString("title"),
                row.getString("enterprise"),
                row.getString("district"),
                Moments.in(row, "since"),
                row.getString("matter"),
                who == null ? roles : List.of((String[]) who.getArray()),
                row.getObject("until", LocalDate.class));
    }

    /** @param total of all pages, as each row says it */
    private record Counted(long total, StepRecord item) {}

    /** @param total of all pages */
    record Page(long total, List<StepRecord> items) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import io.anlan.service.process.view.ProcessViews.StepRecord;
import io.anlan.service.process.view.ProcessViews.StepTime;
import io.anlan.service.rulebook.RulebookPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts instances at their steps in what the engine remembers, joined with the records they are about: whoever may not see
 * a record does not see it counted. In the caller's transaction.
 */
@Component
class Passages {

    /** Where something is waited for; the index {@code act_hi_actinst_standing} names the same. */
    private static final String WAITING =
            "a.act_type_ in ('userTask', 'intermediateTimer', 'intermediateMessageCatch')";

    /** The record of an instance: the key of what belongs to a record begins with the number of the record. */
    private static final String ABOUT = """
            from engine.act_hi_actinst a
            join engine.act_hi_procinst i on i.id_ = a.proc_inst_id_
            join (select number, title, enterprise_name as enterprise, district_code as district from hidden_danger.hidden_danger
                  union all select number, title, enterprise, district from supervision.proceeding
                  union all select pack_id || '@' || version, title_zh, '', null from rulebook.revision where :rules) r
              on r.number = case when a.proc_def_key_ = 'rule-release' then i.business_key_
                                 else split_part(i.business_key_, '/', 1) end
           where %s and (cast(:process as text) is null or a.proc_def_key_ = :process)
             and (cast(:district as text) is null or r.district = :district) and %s""";

    private static final String STANDING = ABOUT.formatted(WAITING, "a.end_time_ is null");

    /** What was left because it was done; what was cut off says nothing about how long a step takes. */
    private static final String DONE =
            "a.end_time_ >= :from and a.end_time_ < :to and a.act_inst_state_ is distinct from 2";

    private static final String PASSED = ABOUT.formatted(WAITING, DONE);

    private final JdbcClient database;
    private final RulebookPolicy rulebook;

    Passages(JdbcClient database, RulebookPolicy rulebook) {
        this.database = database;
        this.rulebook = rulebook;
    }

    /** By process and step; steps at which nothing stands are left out. */
    Map<StepPlace, Crowd> standing(@Nullable String process, @Nullable String district) {
        Map<StepPlace, Crowd> crowds = new HashMap<>();
        ask(
                        "select a.proc_def_key_, a.act_id_, count(*), percentile_disc(0.5) within group (order by a.start_time_)::timestamptz,"
                                + " min(a.start_time_)::timestamptz " + STANDING + " group by 1, 2",
                        process,
                        district)
                .query(row -> {
                    crowds.put(
                            new StepPlace(row.getString(1), row.getString(2)),
                            new Crowd(row.getLong(3), moment(row, 4), moment(row, 5)));
                });
        return crowds;
    }

    /** How long each step took that ended in a time, whoever may see it: it tells of no record. */
    Map<StepPlace, Usual> usual(Instant from, Instant to) {
        Map<StepPlace, Usual> usual = new HashMap<>();
        within(
                        database.sql("select a.proc_def_key_, a.act_id_, count(*),"
                                + " percentile_disc(0.5) within group (order by a.duration_),"
                                + " percentile_disc(0.9) within group (order by a.duration_)"
                                + " from engine.act_hi_actinst a where " + WAITING + " and " + DONE + " group by 1, 2"),
                        from,
                        to)
                .query(row -> {
                    usual.put(
                            new StepPlace(row.getString(1), row.getString(2)),
                            new Usual(row.getLong(3), seconds(row, 4), seconds(row, 5)));
                });
        return usual;
    }

    /** By month of Shanghai in which it was done and by step. */
    List<StepTime> times(String process, @Nullable String district, Instant from, Instant to) {
        return within(
                        ask(
                                "select to_char(a.end_time_::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM'), a.act_id_, count(*),"
                                        + " percentile_disc(0.5) within group (order by a.duration_),"
                                        + " percentile_disc(0.9) within group (order by a.duration_) " + PASSED
                                        + " group by 1, 2 order by 1, 2",
                                process,
                                district),
                        from,
                        to)
                .query((row, index) -> new StepTime(
                        row.getString(1), row.getString(2), row.getLong(3), seconds(row, 4), seconds(row, 5)))
                .list();
    }

    /** Those that stand there longest first. */
    List<StepRecord> records(StepPlace at, @Nullable String district, int offset, int limit) {
        return ask(
                        "select i.business_key_, r.number, r.title, r.enterprise, r.district, a.start_time_::timestamptz "
                                + STANDING
                                + " and a.act_id_ = :step order by a.start_time_, i.business_key_ offset :offset limit :limit",
                        at.process(),
                        district)
                .param("step", at.step())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> new StepRecord(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        moment(row, 6)))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, @Nullable String process, @Nullable String district) {
        return database.sql(sql)
                .param("process", process)
                .param("district", district)
                .param("rules", rulebook.mayRead());
    }

    /** The engine keeps moments in the zone of the session, which is that of this process. */
    private static JdbcClient.StatementSpec within(JdbcClient.StatementSpec query, Instant from, Instant to) {
        return query.param("from", java.sql.Timestamp.from(from)).param("to", java.sql.Timestamp.from(to));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }

    private static long seconds(ResultSet row, int column) throws SQLException {
        return Duration.ofMillis(row.getLong(column)).toSeconds();
    }

    record StepPlace(String process, String step) {}

    /**
     * Who stands at a step.
     *
     * @param median since when at least half of them do
     */
    record Crowd(long count, Instant median, Instant oldest) {}

    /** How long it took, in seconds: half of all passages at most, nine of ten at most. */
    record Usual(long passages, long p50, long p90) {}
}

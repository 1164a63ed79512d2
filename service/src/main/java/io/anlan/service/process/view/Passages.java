// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import static io.anlan.service.platform.engine.EngineStanding.OF_INSTANCE;
import static io.anlan.service.platform.engine.EngineStanding.WAITING;

import io.anlan.service.platform.Moments;
import io.anlan.service.process.view.ProcessViews.StepTime;
import io.anlan.service.rulebook.RulebookPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts instances at their steps in what the engine remembers, joined with the records they are about: whoever may not see
 * a record does not see it counted. In the caller's transaction.
 */
@Component
class Passages {

    private static final String STANDING = WAITING + " and a.end_time_ is null";

    /** What was left because it was done; what was cut off says nothing about how long a step takes. */
    private static final String DONE = WAITING + " and a.end_time_ is not null and a.act_inst_state_ is distinct from 2"
            + " and a.end_time_ >= :from and a.end_time_ < :to";

    private static final String HALF_AND_NINE_OF_TEN =
            "count(*), percentile_disc(array[0.5, 0.9]) within group (order by duration_)";

    /** For this transaction: so many are counted that what is sorted has to fit in memory, and that indexes are read to their end. */
    private static final String MANY =
            "select set_config('work_mem', '32MB', true), set_config('random_page_cost', '1.1', true)";

    private final JdbcClient database;
    private final RulebookPolicy rulebook;

    Passages(JdbcClient database, RulebookPolicy rulebook) {
        this.database = database;
        this.rulebook = rulebook;
    }

    /** By process and step; steps at which nothing stands are left out. */
    Map<StepPlace, Crowd> standing(@Nullable String process, @Nullable String district) {
        String all = ProcessSubject.of(process)
                .map(subject -> subject.select(
                        "a.proc_def_key_, a.act_id_, a.start_time_", OF_INSTANCE, STANDING, process, district))
                .collect(Collectors.joining(" union all "));
        Map<StepPlace, Crowd> crowds = new HashMap<>();
        ask(
                        "select proc_def_key_, act_id_, count(*),"
                                + " percentile_disc(0.5) within group (order by start_time_)::timestamptz as median,"
                                + " min(start_time_)::timestamptz as oldest from (" + all
                                + ") as standing group by 1, 2",
                        process,
                        district)
                .query(row -> {
                    crowds.put(
                            new StepPlace(row.getString(1), row.getString(2)),
                            new Crowd(row.getLong(3), Moments.in(row, "median"), Moments.in(row, "oldest")));
                });
        return crowds;
    }

    /** How long each step took that ended in a time, whoever may see it: it tells of no record. */
    Map<StepPlace, Usual> usual(Instant from, Instant to) {
        Map<StepPlace, Usual> usual = new HashMap<>();
        expectMany(database);
        within(
                        database.sql("select a.proc_def_key_, a.act_id_, " + HALF_AND_NINE_OF_TEN
                                + " from engine.act_hi_actinst a where " + DONE + " group by 1, 2"),
                        from,
                        to)
                .query(row -> {
                    long[] times = seconds(row, 4);
                    usual.put(
                            new StepPlace(row.getString(1), row.getString(2)),
                            new Usual(row.getLong(3), times[0], times[1]));
                });
        return usual;
    }

    /** By month of Shanghai in which it was done and by step. */
    List<StepTime> times(String process, @Nullable String district, Instant from, Instant to) {
        String all = ProcessSubject.of(process)
                .map(subject -> subject.select(
                        "date_trunc('month', a.end_time_::timestamptz at time zone 'Asia/Shanghai') as month,"
                                + " a.act_id_, a.duration_",
                        "join engine.act_hi_procinst i on i.id_ = a.proc_inst_id_",
                        DONE,
                        process,
                        district))
                .collect(Collectors.joining(" union all "));
        return within(
                        ask(
                                "select to_char(month, 'YYYY-MM'), act_id_, " + HALF_AND_NINE_OF_TEN + " from (" + all
                                        + ") as done group by month, act_id_ order by month, act_id_",
                                process,
                                district),
                        from,
                        to)
                .query((row, index) -> {
                    long[] times = seconds(row, 4);
                    return new StepTime(row.getString(1), row.getString(2), row.getLong(3), times[0], times[1]);
                })
                .list();
    }

    /** Says so to the transaction that will count. */
    static void expectMany(JdbcClient database) {
        database.sql(MANY).query().singleRow();
    }

    private JdbcClient.StatementSpec ask(String sql, @Nullable String process, @Nullable String district) {
        expectMany(database);
        return database.sql(sql)
                .param("process", process)
                .param("district", district)
                .param("rules", rulebook.mayRead());
    }

    /** The engine keeps moments in the zone of the session, which is that of this process. */
    private static JdbcClient.StatementSpec within(JdbcClient.StatementSpec query, Instant from, Instant to) {
        return query.param("from", Timestamp.from(from)).param("to", Timestamp.from(to));
    }

    private static long[] seconds(ResultSet row, int column) throws SQLException {
        Long[] millis = (Long[]) row.getArray(column).getArray();
        return new long[] {
            Duration.ofMillis(millis[0]).toSeconds(),
            Duration.ofMillis(millis[1]).toSeconds()
        };
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

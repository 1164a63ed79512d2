// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.platform.Cursor;
import io.anlan.service.platform.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All steps taken within the reader's scope: how many of which kind where, and each of them. */
@Service
@Transactional(readOnly = true)
public class LadderLedger {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})");

    private static final String WANTED = """
             where (cast(:step as text) is null or s.step = :step)
               and (cast(:district as text) is null or s.district_code = :district)
               and (cast(:from as date) is null or s.fell_at >= cast(:from as date)::timestamp at time zone 'Asia/Shanghai')
               and (cast(:to as date) is null
                    or s.fell_at < (cast(:to as date) + 1)::timestamp at time zone 'Asia/Shanghai')""";

    private final JdbcClient database;

    LadderLedger(JdbcClient database) {
        this.database = database;
    }

    /** By district and step; what has no step is left out. */
    public List<LadderStepCount> counts(LadderLedgerFilter filter) {
        return asked(
                        "select s.district_code, s.step, count(*) as steps, count(distinct s.number) as dangers"
                                + " from supervision.ladder_step s " + WANTED + " group by 1, 2 order by 1, 2",
                        filter)
                .query((row, index) -> new LadderStepCount(
                        row.getString("district_code"),
                        LadderStep.valueOf(row.getString("step")),
                        row.getInt("steps"),
                        row.getInt("dangers")))
                .list();
    }

    /**
     * The latest first.
     *
     * @throws io.anlan.service.platform.Refusal {@code platform/invalid-cursor}
     */
    public LadderLedgerPage page(LadderLedgerFilter filter, @Nullable String cursor, int limit) {
        long before =
                cursor == null ? Long.MAX_VALUE : Cursor.read(cursor, PLACE, match -> Long.parseLong(match.group(1)));
        List<Found> found = asked("""
                        select s.id, s.number, s.step, s.row_id, s.level, s.fell_at, s.district_code, h.title, h.enterprise_name,
                               exists (select from supervision.ladder_easing e
                                        where (e.number, e.episode, e.duty, e.row_id, e.occurrence)
                                            = (s.number, s.episode, s.duty, s.row_id, s.occurrence)) as eased
                          from supervision.ladder_step s join hidden_danger.hidden_danger h on h.number = s.number""" + " " + WANTED + " and s.id < :before order by s.id desc limit :limit", filter)
                .param("before", before)
                .param("limit", limit + 1)
                .query((row, index) -> new Found(
                        row.getLong("id"),
                        new LadderLedgerRow(
                                row.getString("number"),
                                row.getString("title"),
                                row.getString("enterprise_name"),
                                row.getString("district_code"),
                                LadderStep.valueOf(row.getString("step")),
                                row.getString("row_id"),
                                row.getString("level"),
                                Moments.in(row, "fell_at"),
                                row.getBoolean("eased"))))
                .list();
        boolean more = found.size() > limit;
        List<Found> shown = more ? found.subList(0, limit) : found;
        String next = more ? Cursor.of(String.valueOf(shown.get(limit - 1).id())) : null;
        return new LadderLedgerPage(shown.stream().map(Found::row).toList(), next);
    }

    private JdbcClient.StatementSpec asked(String sql, LadderLedgerFilter filter) {
        return database.sql(sql)
                .param("step", filter.step() == null ? null : filter.step().name())
                .param("district", filter.district())
                .param("from", filter.from())
                .param("to", filter.to());
    }

    /**
     * What the ledger shows; null shows all.
     *
     * @param from first day on which a step fell, inclusive
     * @param to last day, inclusive
     */
    public record LadderLedgerFilter(
            @Nullable LadderStep step,
            @Nullable String district,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * @param steps how many were taken
     * @param dangers about how many hidden dangers
     */
    public record LadderStepCount(String district, LadderStep step, int steps, int dangers) {}

    /** @param eased whether it was taken back */
    public record LadderLedgerRow(
            String number,
            String title,
            String enterprise,
            String district,
            LadderStep step,
            String row,
            @Nullable String level,
            Instant fellAt,
            boolean eased) {}

    /** @param next cursor of the next page; null on the last */
    public record LadderLedgerPage(
            List<LadderLedgerRow> items, @Nullable String next) {}

    private record Found(long id, LadderLedgerRow row) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.trace;

import io.anlan.service.platform.Moments;
import io.anlan.service.rulebook.trace.Tracing.RowOwner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts which rows decided, soon after they did. What waits is taken away and counted in one transaction, so each decision
 * counts once, whatever dies in between; lines that another node counts are passed over.
 */
@Component
class RowCounting {

    private static final Logger LOG = LoggerFactory.getLogger(RowCounting.class);
    private static final int BATCH = 5_000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Tracing rules;
    private final TransactionTemplate transaction;

    RowCounting(JdbcClient database, JdbcTemplate batches, Tracing rules, PlatformTransactionManager transactions) {
        this.database = database;
        this.batches = batches;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${anlan.rulebook.count-rows-every:PT5S}", initialDelayString = "PT5S")
    void count() {
        while (Boolean.TRUE.equals(transaction.execute(status -> batch()))) {
            LOG.debug("Rows that decided: a batch is counted");
        }
    }

    /** Whether there may be more. */
    private boolean batch() {
        List<Counted> counted = database.sql("""
                        with taken as (
                            delete from hidden_danger.rule_use where id in (
                                select id from hidden_danger.rule_use order by id limit :batch for update skip locked)
                            returning *)
                        select pack_id, pack_version, layers, row_id, industry,
                               rtrim(split_part(scope, '/', 1) || '/' || split_part(scope, '/', 2), '/') as district,
                               date_trunc('month', at at time zone 'Asia/Shanghai')::date as month,
                               count(*) as fired, max(at) as last_at
                          from taken, unnest(rows) row_id group by 1, 2, 3, 4, 5, 6, 7""")
                .param("batch", BATCH)
                .query(RowCounting::counted)
                .list();
        batches.batchUpdate("""
                insert into rulebook.row_count as c (pack_id, row_id, version, scope, industry, month, fired, last_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (pack_id, row_id, version, scope, industry, month)
                do update set fired = c.fired + excluded.fired, last_at = greatest(c.last_at, excluded.last_at)""", counted, BATCH, (insert, one) -> {
            RowOwner owner = rules.owner(one.packId(), one.version(), one.layers(), one.rowId());
            insert.setString(1, owner.packId());
            insert.setString(2, one.rowId());
            insert.setInt(3, owner.version());
            insert.setString(4, one.district());
            insert.setString(5, one.industry());
            insert.setObject(6, one.month());
            insert.setLong(7, one.fired());
            insert.setObject(8, Moments.of(one.lastAt()));
        });
        return !counted.isEmpty();
    }

    private static Counted counted(ResultSet row, int index) throws SQLException {
        return new Counted(
                row.getString("pack_id"),
                row.getString("pack_version"),
                row.getString("layers"),
                row.getString("row_id"),
                row.getString("district"),
                row.getString("industry"),
                row.getObject("month", LocalDate.class),
                row.getLong("fired"),
                Moments.in(row, "last_at"));
    }

    private record Counted(
            String packId,
            String version,
            String layers,
            String rowId,
            String district,
            String industry,
            LocalDate month,
            long fired,
            Instant lastAt) {}
}

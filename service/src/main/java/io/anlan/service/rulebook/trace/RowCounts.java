// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.trace;

import io.anlan.service.platform.Moments;
import io.anlan.service.rulebook.trace.RowUsage.FiredByVersion;
import io.anlan.service.rulebook.trace.RowUsage.RowChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was counted and noted about rows; of the scope of whoever asks, in the caller's transaction. */
@Component
class RowCounts {

    private final JdbcClient database;

    RowCounts(JdbcClient database) {
        this.database = database;
    }

    /** @param lastYear first day of the first month that counts as of the last year */
    Map<String, Fired> of(String packId, LocalDate lastYear) {
        Map<String, Fired> byRow = new HashMap<>();
        database.sql("""
                        select row_id, version, sum(fired) as fired, max(last_at) as last_at,
                               coalesce(sum(fired) filter (where month >= :since), 0) as last_year
                          from rulebook.row_count where pack_id = :pack group by row_id, version order by row_id, version desc""").param("pack", packId).param("since", lastYear).query(row -> {
            byRow.computeIfAbsent(row.getString("row_id"), none -> new Fired())
                    .add(
                            row.getInt("version"),
                            row.getLong("fired"),
                            row.getLong("last_year"),
                            Moments.in(row, "last_at"));
        });
        return byRow;
    }

    /** How many hidden dangers rest on each row as they stand; as the register counts them. */
    Map<String, Long> records(String packId, List<String> rows) {
        Map<String, Long> byRow = new HashMap<>();
        if (!rows.isEmpty()) {
            database.sql("""
                            select row_id, count(*) from hidden_danger.ruled_by
                             where row_id in (:rows) and (pack_id = :pack or :pack = any (layers)) group by row_id""").param("rows", rows).param("pack", packId).query(row -> {
                byRow.put(row.getString(1), row.getLong(2));
            });
        }
        return byRow;
    }

    boolean anyWaiting() {
        return database.sql("select exists (select from hidden_danger.rule_use)")
                .query(Boolean.class)
                .single();
    }

    /** Who last changed each row in a version of the pack up to one. */
    Map<String, RowChange> changes(String packId, int upTo) {
        Map<String, RowChange> byRow = new HashMap<>();
        database.sql("""
                        select distinct on (row_id) row_id, revision, version, changed_by, changed_at
                          from rulebook.row_change where pack_id = ? and version <= ? order by row_id, version desc""").params(packId, upTo).query(row -> {
            byRow.put(
                    row.getString("row_id"),
                    new RowChange(
                            row.getObject("revision", UUID.class),
                            row.getInt("version"),
                            row.getString("changed_by"),
                            Moments.in(row, "changed_at")));
        });
        return byRow;
    }

    /** How often one row decided. */
    static final class Fired {

        private final List<FiredByVersion> byVersion = new ArrayList<>();
        private long all;
        private long lastYear;
        private @Nullable Instant lastAt;

        private void add(int version, long fired, long ofLastYear, Instant at) {
            byVersion.add(new FiredByVersion(version, fired));
            all += fired;
            lastYear += ofLastYear;
            lastAt = lastAt == null || at.isAfter(lastAt) ? at : lastAt;
        }

        List<FiredByVersion> byVersion() {
            return byVersion;
        }

        long all() {
            return all;
        }

        long lastYear() {
            return lastYear;
        }

        @Nullable
        Instant lastAt() {
            return lastAt;
        }
    }
}

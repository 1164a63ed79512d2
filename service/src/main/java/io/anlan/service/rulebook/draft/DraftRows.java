// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import io.anlan.service.platform.Moments;
import io.anlan.service.rulebook.RulebookRefusals;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lines of drafts; in the caller's transaction. */
@Component
class DraftRows {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final JdbcClient database;

    DraftRows(JdbcClient database) {
        this.database = database;
    }

    /** In their order, sheet by sheet. */
    List<RuleRow> of(UUID revision) {
        return database.sql("""
                        select * from rulebook.draft_row
                         where revision = ? and deleted_at is null order by sheet, position, key""").param(revision).query(DraftRows::row).list();
    }

    Sheets sheets(UUID revision) {
        Map<SheetName, List<SheetLine>> sheets = new LinkedHashMap<>();
        of(revision)
                .forEach(row -> sheets.computeIfAbsent(row.sheet(), none -> new ArrayList<>())
                        .add(new SheetLine(row.key(), row.cells())));
        return new Sheets(sheets);
    }

    /** Those changed after a count, taken out or not, in the order of the change. */
    List<RuleRow> since(UUID revision, long changes) {
        return database.sql("select * from rulebook.draft_row where revision = ? and changed > ? order by changed, key")
                .param(revision)
                .param(changes)
                .query(DraftRows::row)
                .list();
    }

    RuleRow demand(UUID revision, UUID key) {
        return database.sql("select * from rulebook.draft_row where revision = ? and key = ?")
                .param(revision)
                .param(key)
                .query(DraftRows::row)
                .optional()
                .orElseThrow(RulebookRefusals::unknownRow);
    }

    boolean exists(UUID revision, UUID key) {
        return database.sql("select exists (select from rulebook.draft_row where revision = ? and key = ?)")
                .param(revision)
                .param(key)
                .query(Boolean.class)
                .single();
    }

    long count(UUID revision) {
        return database.sql("select count(*) from rulebook.draft_row where revision = ? and deleted_at is null")
                .param(revision)
                .query(Long.class)
                .single();
    }

    void insert(UUID revision, SheetName sheet, BigDecimal position, SheetLine line, Change change) {
        database.sql("""
                        insert into rulebook.draft_row (revision, key, sheet, position, cells, created_by, changed_by, changed_at,
                               changed)
                        values (:revision, :key, :sheet, :position, cast(:cells as jsonb), :by, :by, :at, :changed)""")
                .param("revision", revision)
                .param("key", line.key())
                .param("sheet", sheet.name())
                .param("position", position)
                .param("cells", JsonMapper.shared().writeValueAsString(line.cells()))
                .param("by", change.by())
                .param("at", Moments.of(change.at()))
                .param("changed", change.number())
                .update();
    }

    void write(UUID revision, RuleRow row, Change change) {
        database.sql("""
                        update rulebook.draft_row
                           set position = :position, cells = cast(:cells as jsonb), version = version + 1, changed_by = :by,
                               changed_at = :at, changed = :changed,
                               deleted_at = case when :deleted then cast(:at as timestamptz) end
                         where revision = :revision and key = :key""")
                .param("revision", revision)
                .param("key", row.key())
                .param("position", row.position())
                .param("cells", JsonMapper.shared().writeValueAsString(row.cells()))
                .param("deleted", row.deleted())
                .param("by", change.by())
                .param("at", Moments.of(change.at()))
                .param("changed", change.number())
                .update();
    }

    /** Between a line and the next one; before all others without a line. */
    BigDecimal place(UUID revision, SheetName sheet, @Nullable UUID after) {
        BigDecimal before = after == null ? null : demand(revision, after).position();
        BigDecimal next = database.sql("""
                        select min(position) from rulebook.draft_row
                         where revision = :revision and sheet = :sheet
                           and (cast(:before as numeric) is null or position > cast(:before as numeric))""")
                .param("revision", revision)
                .param("sheet", sheet.name())
                .param("before", before)
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
        if (before == null) {
            return next == null ? BigDecimal.ONE : next.subtract(BigDecimal.ONE);
        }
        return next == null ? before.add(BigDecimal.ONE) : before.add(next).multiply(HALF);
    }

    /** After all others. */
    BigDecimal end(UUID revision, SheetName sheet) {
        return database.sql("""
                        select coalesce(max(position), 0) + 1 from rulebook.draft_row where revision = ? and sheet = ?""")
                .param(revision)
                .param(sheet.name())
                .query(BigDecimal.class)
                .single();
    }

    static Map<String, String> cells(String json) {
        return JsonMapper.shared().readValue(json, CELLS);
    }

    private static RuleRow row(ResultSet row, int index) throws SQLException {
        return new RuleRow(
                row.getObject("key", UUID.class),
                SheetName.valueOf(row.getString("sheet")),
                row.getBigDecimal("position"),
                cells(row.getString("cells")),
                row.getLong("version"),
                row.getString("changed_by"),
                Moments.in(row, "changed_at"),
                Moments.inOrNull(row, "deleted_at") != null);
    }

    /** @param number the count of the draft with this change */
    record Change(long number, String by, Instant at) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.template.DocumentKind;
import io.anlan.service.platform.Cursor;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.register.LedgerSheet;
import io.anlan.service.platform.register.RegisterRows;
import io.anlan.service.platform.register.RegisterRows.Selection;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of documents (文书台账), the latest first, page by page or as a workbook. */
@Service
public class DocumentLedger {

    private static final Pattern PLACE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2});(\\d{1,18})");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> HEADER =
            List.of("序号", "文书编号", "文书种类", "发文单位", "发文日期", "单位名称", "隐患编号", "隐患名称", "版次");

    private static final String ROWS = """
            select d.*, (select max(edition) from document.edition e where e.document = d.id) as editions
              from document.document d""";

    private final JdbcClient database;
    private final RegisterRows rows;
    private final IssuingUnits units;
    private final Clock clock;

    DocumentLedger(JdbcClient database, RegisterRows rows, IssuingUnits units, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.units = units;
        this.clock = clock;
    }

    /** @param editions how many there are; only the last is valid */
    public record Line(
            UUID id,
            DocumentKind kind,
            String number,
            String issuer,
            LocalDate issuedOn,
            String enterprise,
            String hiddenDanger,
            String title,
            int editions) {}

    /** @param next cursor of the next page; null on the last */
    public record Page(List<Line> items, @Nullable String next) {}

    /**
     * One page.
     *
     * @param limit rows of the page, at least 1
     * @throws io.anlan.service.platform.Refusal {@code platform/invalid-cursor}
     */
    @Transactional(readOnly = true)
    public Page page(DocumentFilter filter, @Nullable String cursor, int limit) {
        Conditions conditions = new Conditions(filter);
        if (cursor != null) {
            Place place = Cursor.read(
                    cursor, PLACE, it -> new Place(LocalDate.parse(it.group(1)), Long.parseLong(it.group(2))));
            conditions.and("(d.issued_on, d.ordinal) < (:afterDay, :afterOrdinal)");
            conditions.values.put("afterDay", place.day());
            conditions.values.put("afterOrdinal", place.ordinal());
        }
        List<Found> found = database.sql(conditions.statement() + " limit :limit")
                .params(conditions.values)
                .param("limit", limit + 1)
                .query((row, index) -> new Found(line(row, index), row.getLong("ordinal")))
                .list();
        boolean more = found.size() > limit;
        List<Found> shown = more ? found.subList(0, limit) : found;
        Found last = more ? shown.get(limit - 1) : null;
        return new Page(
                shown.stream().map(Found::line).toList(),
                last == null ? null : Cursor.of(last.line().issuedOn() + ";" + last.ordinal()));
    }

    /** Everything the filter shows, as a workbook that is written while it is read. */
    public void export(DocumentFilter filter, OutputStream out) throws IOException {
        var sheet = new LedgerSheet(
                out, "文书台账", "导出时间：" + MINUTE.format(LocalDateTime.now(clock.withZone(Shanghai.ZONE))), HEADER);
        Map<String, String> names = new LinkedHashMap<>();
        var position = new int[1];
        rows.each(
                () -> new Conditions(filter).selection(),
                DocumentLedger::line,
                it -> sheet.line(
                        ++position[0],
                        it.number(),
                        it.kind().labels().zh(),
                        names.computeIfAbsent(
                                it.issuer(), path -> units.of(path).name()),
                        it.issuedOn(),
                        it.enterprise(),
                        it.hiddenDanger(),
                        it.title(),
                        it.editions()));
        sheet.end();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("enterprise"),
                row.getString("subject"),
                row.getString("title"),
                row.getInt("editions"));
    }

    private record Found(Line line, long ordinal) {}

    private record Place(LocalDate day, long ordinal) {}

    /** Of one query, values always as parameters. */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Conditions(DocumentFilter filter) {
            if (filter.kind() != null) {
                and("d.kind = :kind").values.put("kind", filter.kind().name());
            }
            if (filter.unit() != null && !filter.unit().isBlank()) {
                and("(d.issuer = :unit or starts_with(d.issuer, :unit || '/'))")
                        .values
                        .put("unit", filter.unit());
            }
            if (filter.month() != null) {
                and("d.issued_on >= :from and d.issued_on <= :to")
                        .values
                        .put("from", filter.month().atDay(1));
                values.put("to", filter.month().atEndOfMonth());
            }
            if (filter.q() != null && !filter.q().isBlank()) {
                and("(strpos(d.number, :q) > 0 or strpos(d.enterprise, :q) > 0 or strpos(d.title, :q) > 0"
                                + " or d.subject = upper(:q))")
                        .values
                        .put("q", filter.q().strip());
            }
        }

        Conditions and(String condition) {
            all.add(condition);
            return this;
        }

        String statement() {
            return ROWS + (all.isEmpty() ? "" : " where " + String.join(" and ", all))
                    + " order by d.issued_on desc, d.ordinal desc";
        }

        Selection selection() {
            return new Selection(statement(), values);
        }
    }
}

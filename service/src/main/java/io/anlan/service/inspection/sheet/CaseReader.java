// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.compliance.FindingVocabulary;
import io.anlan.service.compliance.FindingVocabulary.Term;
import io.anlan.service.hiddendanger.Report;
import io.anlan.service.inspection.sheet.ReportedCase.Place;
import io.anlan.service.inspection.sheet.ValueText.Unreadable;
import io.anlan.service.platform.table.CellRules;
import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.platform.table.TableCell;
import io.anlan.service.platform.table.TableRow;
import io.anlan.service.platform.table.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one case; one object reads one case. */
final class CaseReader {

    private static final String USUAL_FIELD = "INDUSTRY_TRADE";
    private static final String USUAL_SOURCE = "ENFORCEMENT_INSPECTION";

    private final FindingVocabulary vocabulary;
    private final SheetHeader header;
    private final List<TableRow> rows;
    private final Map<SheetColumn, TableCell> said = new EnumMap<>(SheetColumn.class);
    private final Map<SheetColumn, Integer> saidIn = new EnumMap<>(SheetColumn.class);
    private final Map<String, Place> places = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();

    CaseReader(FindingVocabulary vocabulary, SheetHeader header, List<TableRow> rows) {
        this.vocabulary = vocabulary;
        this.header = header;
        this.rows = rows;
    }

    ReportedCase read(int cellLength) {
        rows.forEach(row -> problems.addAll(CellRules.problems(row, header::name, cellLength)));
        for (SheetColumn column : SheetColumn.values()) {
            if (column.ofCase()) {
                gather(column);
            }
        }
        var facts = new FactRows(vocabulary, header, problems, places);
        rows.forEach(facts::add);
        String enterprise = required(SheetColumn.ENTERPRISE, "/enterpriseCode");
        String title = required(SheetColumn.TITLE, "/title");
        LocalDate inspectedOn = inspectedOn();
        String industry = term(SheetColumn.INDUSTRY, vocabulary.industries(), null);
        String field = term(SheetColumn.FIELD, vocabulary.fields(), USUAL_FIELD);
        String source = term(SheetColumn.SOURCE, vocabulary.sources(), USUAL_SOURCE);
        String accidentType = term(SheetColumn.ACCIDENT_TYPE, vocabulary.accidentTypes(), null);
        List<Map<String, Object>> observed = facts.facts();
        if (observed.isEmpty() && problems.isEmpty()) {
            refuse(SheetColumn.SITUATION, "missing-value", "至少需要一个情形", "At least one situation is needed");
        }
        Report report = !problems.isEmpty() || inspectedOn == null || field == null || source == null
                ? null
                : new Report(
                        enterprise,
                        title,
                        description(title),
                        text(SheetColumn.PLACE, "未注明"),
                        inspectedOn,
                        source,
                        field,
                        accidentType,
                        facts.enterprise(),
                        observed,
                        List.of(),
                        null);
        return new ReportedCase(
                text(SheetColumn.CASE, ""),
                text(SheetColumn.AUTHORITY, ""),
                rows.get(0).number(),
                rows.size(),
                industry,
                report,
                List.copyOf(problems),
                Map.copyOf(places));
    }

    /** The first row that says something counts; later ones may repeat it, not contradict it. */
    private void gather(SheetColumn column) {
        for (TableRow row : rows) {
            TableCell cell = header.cell(row, column);
            TableCell before = said.get(column);
            if (cell.blank()) {
                continue;
            }
            if (before == null) {
                said.put(column, cell);
                saidIn.put(column, row.number());
                if (column.longest() > 0 && cell.text().length() > column.longest()) {
                    refuse(
                            column,
                            "too-long",
                            "不得超过" + column.longest() + "字",
                            "At most " + column.longest() + " characters");
                }
            } else if (!before.text().equals(cell.text())) {
                problems.add(RowProblem.of(
                        row.number(),
                        header.name(column),
                        cell.text(),
                        "differs-within-case",
                        "与同一案例前面的行不一致：" + shortened(before.text()),
                        "Differs from an earlier row of the case: " + shortened(before.text())));
            }
        }
    }

    private @Nullable LocalDate inspectedOn() {
        TableCell cell = said.get(SheetColumn.INSPECTED_ON);
        places.put("/foundOn", place(SheetColumn.INSPECTED_ON));
        if (cell == null) {
            required(SheetColumn.INSPECTED_ON, "/foundOn");
            return null;
        }
        try {
            return DayText.day(cell);
        } catch (Unreadable e) {
            refuse(SheetColumn.INSPECTED_ON, "wrong-type", e.zh(), e.en());
            return null;
        }
    }

    private @Nullable String term(SheetColumn column, List<Term> terms, @Nullable String otherwise) {
        TableCell cell = said.get(column);
        if (cell == null) {
            return otherwise;
        }
        places.put("/" + column.name().toLowerCase(Locale.ROOT), place(column));
        var term = new Terms<>(terms, Term::code, Term::labels).find(cell.text());
        if (term.isEmpty()) {
            refuse(column, "unknown-term", "不在可选值内，见“可选值”", "Not one of the allowed values; see the sheet of values");
            return otherwise;
        }
        return term.get().code();
    }

    private String required(SheetColumn column, String pointer) {
        places.put(pointer, place(column));
        TableCell cell = said.get(column);
        if (cell == null) {
            refuse(column, "missing-value", "必填", "A value is needed");
            return "";
        }
        return cell.text();
    }

    private String description(String title) {
        String authority = text(SheetColumn.AUTHORITY, "");
        String description = text(SheetColumn.DESCRIPTION, title);
        return authority.isEmpty() ? description : description + "\n检查机关：" + authority;
    }

    private String text(SheetColumn column, String otherwise) {
        TableCell cell = said.get(column);
        return cell == null ? otherwise : cell.text();
    }

    private Place place(SheetColumn column) {
        return new Place(
                Objects.requireNonNullElse(saidIn.get(column), rows.get(0).number()),
                header.name(column),
                text(column, ""));
    }

    private void refuse(SheetColumn column, String code, String zh, String en) {
        Place place = place(column);
        problems.add(RowProblem.of(place.row(), place.column(), place.value(), code, zh, en));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}

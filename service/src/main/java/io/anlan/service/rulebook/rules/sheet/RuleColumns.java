// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import static io.anlan.service.rulebook.sheet.RuleColumn.CellKind.ANSWER;
import static io.anlan.service.rulebook.sheet.RuleColumn.CellKind.CONDITION;

import io.anlan.rules.authoring.ScenarioText;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.sheet.RuleColumn;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which columns a sheet has, and what may stand in them. */
public final class RuleColumns {

    /** So many columns for conditions are offered, whether used or not. */
    private static final int OFFERED_CONDITIONS = 4;

    private final Vocabulary vocabulary;
    private final PackHead head;
    private final ColumnCells cells;

    public RuleColumns(Vocabulary vocabulary, PackHead head) {
        this.vocabulary = vocabulary;
        this.head = head;
        this.cells = new ColumnCells(vocabulary);
    }

    public List<RuleColumn> of(SheetName name, Sheets sheets) {
        List<SheetLine> lines = sheets.of(name);
        return switch (name) {
            case HEADER ->
                CatalogueTables.ofCatalogue(head)
                        ? plain(CatalogueTables.HEADER)
                        : Stream.concat(plain(HeaderSheet.COLUMNS).stream(), plain(HeaderSheet.CLAUSE).stream())
                                .toList();
            case PARAMETERS -> plain(HeaderSheet.PARAMETERS);
            case EXAMPLES -> plain(PackTables.EXAMPLES);
            case SCENARIOS -> ofScenarios();
            case STANDARDS -> plain(CatalogueTables.STANDARDS);
            case ROWS ->
                CatalogueTables.ofCatalogue(head)
                        ? plain(CatalogueTables.ROWS)
                        : PackTables.rowColumns(lines, OFFERED_CONDITIONS).stream()
                                .map(column -> ofRows(column, lines))
                                .toList();
        };
    }

    /** Whether a cell may stand in that column at all. */
    public boolean has(SheetName name, String column) {
        if (name == SheetName.ROWS && !CatalogueTables.ofCatalogue(head)) {
            return PackTables.hasRowColumn(column, vocabulary);
        }
        return of(name, new Sheets(Map.of())).stream()
                .anyMatch(known -> known.name().equals(column));
    }

    /** A step needs its story and its day, and says of the rest what it has to say. */
    private List<RuleColumn> ofScenarios() {
        return ScenarioText.COLUMNS.stream()
                .map(name -> new RuleColumn(
                        name,
                        ColumnLabels.of(name),
                        cells.kind(name),
                        name.equals("scenario") || name.equals("on"),
                        false,
                        cells.allowed(name),
                        null,
                        null))
                .toList();
    }

    private List<RuleColumn> plain(List<String> names) {
        List<RuleColumn> columns = new ArrayList<>();
        for (String name : names) {
            boolean empty = ColumnCells.mayBeEmpty(name) || CatalogueTables.ofCatalogue(head);
            columns.add(new RuleColumn(
                    name, ColumnLabels.of(name), cells.kind(name), !empty, false, cells.allowed(name), null, null));
        }
        return columns;
    }

    private RuleColumn ofRows(String column, List<SheetLine> lines) {
        if (column.startsWith(PackTables.CONDITION)) {
            String number = column.substring(PackTables.CONDITION.length());
            return new RuleColumn(
                    column,
                    new Wording("条件" + number, "Condition " + number),
                    CONDITION,
                    false,
                    false,
                    List.of(),
                    null,
                    common(lines, column).orElse(null));
        }
        if (column.startsWith(PackTables.ANSWER)) {
            Attribute attribute = vocabulary
                    .outcome()
                    .attribute(column.substring(PackTables.ANSWER.length()))
                    .orElse(null);
            if (attribute != null) {
                return new RuleColumn(
                        column,
                        RuleTerms.wording(attribute.labels()),
                        ANSWER,
                        false,
                        false,
                        RuleTerms.terms(attribute.allowed()),
                        attribute.unit(),
                        attribute.name());
            }
        }
        return plain(List.of(column)).get(0);
    }

    /** The attribute all conditions of a column speak of. */
    private static Optional<String> common(List<SheetLine> lines, String column) {
        var attributes = new TreeSet<String>();
        for (SheetLine line : lines) {
            String cell = line.cell(column);
            if (!cell.isEmpty()) {
                attributes.add(cell.split(" ", 2)[0]);
            }
        }
        return attributes.size() == 1 ? Optional.of(attributes.first()) : Optional.empty();
    }
}

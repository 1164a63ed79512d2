// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.analysis.Defect.Kind;
import io.anlan.rules.analysis.Defect.Severity;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Defects of a table whose first met row answers: rows that never speak, and rows that could be left out. */
final class RowOrder {

    private final CaseSpace space;
    private final List<Row> rows;
    private final List<Box> boxes;

    RowOrder(CaseSpace space) {
        this.space = space;
        this.rows = space.rows();
        this.boxes = rows.stream().map(space::box).toList();
    }

    List<Defect> defects() {
        List<Defect> defects = new ArrayList<>();
        for (int number = 0; number < rows.size(); number++) {
            int i = number;
            if (boxes.get(i).isEmpty()) {
                defects.add(TableAnalysis.impossible(rows.get(i)));
            } else {
                hidden(i).or(() -> superfluous(i)).ifPresent(defects::add);
            }
        }
        return defects;
    }

    private Optional<Defect> superfluous(int number) {
        Box box = boxes.get(number);
        Row row = rows.get(number);
        for (int later = number + 1; later < rows.size(); later++) {
            if (boxes.get(later).meets(box)) {
                boolean takesOver =
                        boxes.get(later).holds(box) && rows.get(later).then().equals(row.then());
                return takesOver ? Optional.of(alike(row, rows.get(later), box)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Defect> hidden(int number) {
        Box box = boxes.get(number);
        Row row = rows.get(number);
        for (int earlier = 0; earlier < number; earlier++) {
            if (boxes.get(earlier).holds(box)) {
                Row other = rows.get(earlier);
                return Optional.of(
                        other.then().equals(row.then())
                                ? alike(row, other, box)
                                : unreachable(row, List.of(other), box));
            }
        }
        List<Box> before = boxes.subList(0, number);
        Coverage coverage = new Coverage(before);
        if (before.stream().noneMatch(box::meets) || coverage.uncovered(box) != null || coverage.gaveUp()) {
            return Optional.empty();
        }
        List<Row> others = rows.subList(0, number).stream()
                .filter(other -> space.box(other).meets(box))
                .toList();
        return Optional.of(unreachable(row, others, box));
    }

    private Defect alike(Row row, Row other, Box box) {
        return new Defect(
                Kind.SUBSUMED,
                Severity.WARNING,
                List.of(row.id(), other.id()),
                null,
                new Labels(
                        "该行的所有情况已由“" + other.id() + "”作出相同结论，可以删去",
                        "Row " + other.id() + " answers every case of this one, and alike; this row can go."),
                space.example(box, space.seenBy(row, other)));
    }

    private Defect unreachable(Row row, List<Row> others, Box box) {
        List<String> ids = others.stream().map(Row::id).toList();
        return new Defect(
                Kind.UNREACHABLE,
                Severity.ERROR,
                Stream.concat(Stream.of(row.id()), ids.stream()).toList(),
                null,
                new Labels(
                        "排在前面的“" + String.join("”“", ids) + "”已覆盖该行的所有情况，该行永远不会生效",
                        "Earlier rows (" + String.join(", ", ids)
                                + ") answer every case of this one; it never speaks."),
                space.example(
                        box,
                        space.seenBy(
                                Stream.concat(Stream.of(row), others.stream()).toArray(Row[]::new))));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import io.anlan.rules.analysis.Defect.Kind;
import io.anlan.rules.analysis.Defect.Severity;
import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Defects of a table whose rows have no order: answers that contradict each other, rows that add nothing, and, where only
 * one row may be met, rows that meet.
 */
final class SideBySide {

    private final CaseSpace space;
    private final boolean unique;
    private final boolean addsUp;
    private final List<Row> rows;
    private final List<Box> boxes;

    /** @param addsUp whether items answer side by side, each a measure of its own, so that they cannot contradict each other */
    SideBySide(CaseSpace space, HitPolicy policy, boolean addsUp) {
        this.unique = policy == HitPolicy.UNIQUE;
        this.addsUp = addsUp;
        this.space = space;
        this.rows = space.rows();
        this.boxes = rows.stream().map(space::box).toList();
    }

    List<Defect> defects() {
        List<Defect> defects = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (boxes.get(i).isEmpty()) {
                defects.add(TableAnalysis.impossible(rows.get(i)));
            }
            for (int j = 0; j < i; j++) {
                if (boxes.get(i).meets(boxes.get(j))) {
                    pair(i, j).ifPresent(defects::add);
                }
            }
        }
        return defects;
    }

    private Optional<Defect> pair(int i, int j) {
        Row row = rows.get(i);
        Row other = rows.get(j);
        Box both = boxes.get(i).and(boxes.get(j));
        Optional<String> contradiction = contradiction(row, other);
        if (contradiction.isPresent()) {
            return Optional.of(conflict(row, other, contradiction.get(), both));
        }
        if (unique) {
            return Optional.of(overlap(row, other, both));
        }
        boolean sameItem =
                row.criterion().equals(other.criterion()) && row.then().equals(other.then());
        if (sameItem && boxes.get(j).holds(boxes.get(i))) {
            return Optional.of(superfluous(row, other, both));
        }
        return sameItem && boxes.get(i).holds(boxes.get(j))
                ? Optional.of(superfluous(other, row, both))
                : Optional.empty();
    }

    private Optional<String> contradiction(Row row, Row other) {
        if (addsUp && !row.criterion().equals(other.criterion())) {
            return Optional.empty();
        }
        return row.then().entrySet().stream()
                .filter(answer -> other.then().containsKey(answer.getKey())
                        && !answer.getValue().equals(other.then().get(answer.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Defect conflict(Row row, Row other, String answer, Box both) {
        return new Defect(
                Kind.CONFLICT,
                Severity.ERROR,
                List.of(row.id(), other.id()),
                "then." + answer,
                new Labels(
                        "与“" + other.id() + "”对同一情况给出不同结论",
                        "This row and " + other.id() + " answer the same case differently."),
                space.example(both, space.seenBy(row, other)));
    }

    private Defect overlap(Row row, Row other, Box both) {
        return new Defect(
                Kind.OVERLAP,
                Severity.ERROR,
                List.of(row.id(), other.id()),
                null,
                new Labels(
                        "与“" + other.id() + "”同时满足同一情况，而该表规定每种情况只能满足一行",
                        "This row and " + other.id()
                                + " are met by the same case, where the table allows one row a case."),
                space.example(both, space.seenBy(row, other)));
    }

    private Defect superfluous(Row row, Row other, Box both) {
        return new Defect(
                Kind.SUBSUMED,
                Severity.WARNING,
                List.of(row.id(), other.id()),
                null,
                new Labels(
                        "同一条款的“" + other.id() + "”已包含该行的所有情况，可以删去",
                        "Row " + other.id() + " of the same item takes every case of this one; this row can go."),
                space.example(both, space.seenBy(row, other)));
    }
}

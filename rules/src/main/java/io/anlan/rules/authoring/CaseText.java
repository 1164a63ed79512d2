// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.InvalidPack.Problem;
import io.anlan.rules.authoring.cell.Cells;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as cells of the sheet of examples write it.
 *
 * @param enterprise {@code attribute = value; …}
 * @param values of the one fact, written in the same way
 */
public record CaseText(String on, String factType, String enterprise, String values) {

    /**
     * Reads it.
     *
     * @throws InvalidPack naming every cell that is not understood
     */
    public Case read(Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        Cells cells = new Cells(vocabulary);
        LocalDate day = day(problems);
        Map<String, FactValue> around = values("enterprise", vocabulary.enterprise(), enterprise, cells, problems);
        Optional<FactType> type =
                vocabulary.find(factType).filter(found -> !found.name().equals(FactType.OUTCOME));
        if (type.isEmpty()) {
            refuse("fact_type", "未知事实类型：" + factType, "unknown fact type " + Cells.shorten(factType), problems);
        }
        Map<String, FactValue> own = type.map(known -> values("values", known, values, cells, problems))
                .orElse(Map.of());
        if (!problems.isEmpty() || day == null) {
            throw new InvalidPack(problems);
        }
        boolean alone = factType.equals(FactType.ENTERPRISE);
        return new Case(new FactSet(around, alone ? List.of() : List.of(new Fact("1", factType, own))), day);
    }

    private @Nullable LocalDate day(List<Problem> problems) {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            refuse("on", "应为日期，如 2025-01-31", "a day such as 2025-01-31 expected", problems);
            return null;
        }
    }

    private static Map<String, FactValue> values(
            String column, FactType type, String cell, Cells cells, List<Problem> problems) {
        try {
            return cells.assignments(type, cell.strip());
        } catch (Cells.Refused e) {
            refuse(column, e.zh(), e.en(), problems);
            return Map.of();
        }
    }

    private static void refuse(String column, String zh, String en, List<Problem> problems) {
        problems.add(new Problem(column, new Cell("examples", null, column), "malformed", new Labels(zh, en)));
    }

    /** Facts on a day. */
    public record Case(FactSet facts, LocalDate on) {}
}

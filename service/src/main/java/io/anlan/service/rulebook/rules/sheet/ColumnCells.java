// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import static io.anlan.service.rulebook.sheet.RuleColumn.CellKind.CHOICE;
import static io.anlan.service.rulebook.sheet.RuleColumn.CellKind.CODES;
import static io.anlan.service.rulebook.sheet.RuleColumn.CellKind.DAY;
import static io.anlan.service.rulebook.sheet.RuleColumn.CellKind.FACTS;
import static io.anlan.service.rulebook.sheet.RuleColumn.CellKind.FACT_TYPE;
import static io.anlan.service.rulebook.sheet.RuleColumn.CellKind.ID;
import static io.anlan.service.rulebook.sheet.RuleColumn.CellKind.NUMBER;
import static io.anlan.service.rulebook.sheet.RuleColumn.CellKind.TEXT;
import static io.anlan.service.rulebook.sheet.RuleColumn.CellKind.YES_NO;

import io.anlan.rules.Example.Expectation;
import io.anlan.rules.Outcome;
import io.anlan.rules.catalogue.CheckFrequency;
import io.anlan.rules.catalogue.CheckedBy;
import io.anlan.rules.catalogue.MeasureKind;
import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import io.anlan.service.rulebook.sheet.RuleColumn.CellKind;
import io.anlan.service.rulebook.sheet.RuleTerm;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the cells of a column may hold, whatever sheet it stands in. */
final class ColumnCells {

    private static final Set<String> MAY_BE_EMPTY = Set.of(
            "penalty",
            "valid_to",
            "validTo",
            "enterprise",
            "values",
            "note",
            "source",
            "criteria",
            "sensors",
            "standard",
            "clause",
            "mayLoosen");

    private final Vocabulary vocabulary;

    ColumnCells(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static boolean mayBeEmpty(String name) {
        return MAY_BE_EMPTY.contains(name) || name.startsWith("failedDevices");
    }

    CellKind kind(String name) {
        return switch (name) {
            case "id", "part_id", "point_id", "measure_id", "name", "number", "failedDevices_id" -> ID;
            case "fact_type" -> FACT_TYPE;
            case "verified", "boundary", "may_be_major", "complete", "failedDevices_verified" -> YES_NO;
            case "valid_from", "valid_to", "validFrom", "validTo", "from", "on", "due_on" -> DAY;
            case "value", "l", "e", "c" -> NUMBER;
            case "accident_types", "criteria", "sensors", "categories", "mayLoosen" -> CODES;
            case "expectation", "outcome", "hitPolicy", "kind", "checked_by", "frequency", "accident_type" -> CHOICE;
            case "values", "enterprise", "answers" -> FACTS;
            default -> TEXT;
        };
    }

    List<RuleTerm> allowed(String name) {
        return switch (name) {
            case "expectation" -> codes(Expectation.values());
            case "outcome" -> codes(Outcome.values());
            case "hitPolicy" -> codes(HitPolicy.values());
            case "kind" -> codes(MeasureKind.values());
            case "checked_by" -> codes(CheckedBy.values());
            case "frequency" -> codes(CheckFrequency.values());
            case "accident_type", "accident_types" -> RuleTerms.terms(vocabulary.list("accidentType"));
            case "fact_type" -> factTypes();
            default -> List.of();
        };
    }

    private List<RuleTerm> factTypes() {
        FactType enterprise = vocabulary.enterprise();
        return Stream.concat(Stream.of(enterprise), vocabulary.factTypes().stream())
                .map(type -> new RuleTerm(type.name(), RuleTerms.wording(type.labels())))
                .toList();
    }

    private static List<RuleTerm> codes(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new RuleTerm(value.name(), ColumnLabels.ofCode(value.name())))
                .toList();
    }
}

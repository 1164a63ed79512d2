// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.Decision;
import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.catalogue.CheckFrequency;
import io.anlan.rules.model.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Control levels, check frequencies and duties by the pack {@code risk-grading/control}: every met row counts. */
final class Controls {

    static final String PACK = "risk-grading/control";

    private Controls() {}

    static Control of(RulePackVersion version, RiskLevel level, LocalDate on) {
        List<Fact> facts = Arrays.stream(ControlLevel.values())
                .map(party -> new Fact(
                        party.name(),
                        "riskControl",
                        Map.of(
                                "level", new FactValue.Choice(level.name()),
                                "party", new FactValue.Choice(party.name()))))
                .toList();
        Decision decision = version.decide(new FactSet(Map.of(), facts), on);
        List<String> met =
                decision.findings().stream().map(finding -> finding.rowId()).toList();
        List<Row> rows = version.pack().rows().stream()
                .filter(row -> met.contains(row.id()))
                .toList();
        Row top = rows.stream()
                .filter(row -> party(row, "controlLevel") != null)
                .min(Comparator.comparing(row -> ControlLevel.valueOf(text(row, "controlLevel"))))
                .orElseThrow(() -> new Ungraded(
                        decision, "names nobody who controls a risk of level " + level, "a row was taken out."));
        return new Control(
                ControlLevel.valueOf(text(top, "controlLevel")),
                top.id(),
                checks(rows),
                duties(rows),
                decision.packId(),
                decision.packVersion(),
                decision.packDigest());
    }

    private static List<Control.Check> checks(List<Row> rows) {
        List<Control.Check> checks = new ArrayList<>();
        for (Row row : rows) {
            ControlLevel by = party(row, "checkedBy");
            if (by != null) {
                checks.add(new Control.Check(by, CheckFrequency.valueOf(text(row, "frequency")), row.id()));
            }
        }
        checks.sort(Comparator.comparing(Control.Check::by).thenComparing(Control.Check::frequency));
        return checks;
    }

    private static List<Control.Duty> duties(List<Row> rows) {
        List<Control.Duty> duties = new ArrayList<>();
        for (Row row : rows) {
            ControlLevel of = party(row, "dutyOf");
            if (of != null) {
                duties.add(new Control.Duty(of, row.sentence(), row.id()));
            }
        }
        return duties;
    }

    private static @Nullable ControlLevel party(Row row, String answer) {
        return row.then().containsKey(answer) ? ControlLevel.valueOf(text(row, answer)) : null;
    }

    private static String text(Row row, String answer) {
        FactValue value = row.then().get(answer);
        if (value == null) {
            throw new IllegalStateException("Row " + row.id() + " does not answer " + answer);
        }
        return value.text();
    }
}

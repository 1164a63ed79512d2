// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading.installation;

import io.anlan.rules.Decision;
import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.Outcome;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.grading.explanation.Plain;
import io.anlan.rules.grading.explanation.Thresholds;
import io.anlan.rules.grading.installation.InstallationTables.Exposure;
import io.anlan.rules.grading.installation.MajorHazardInstallation.Term;
import io.anlan.rules.vocabulary.InvalidFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Identification and grading of major hazard installations by the pack {@code risk-grading/installation}. */
public final class Installations {

    public static final String PACK = "risk-grading/installation";

    private final RulePackVersion version;
    private final InstallationTables tables = InstallationTables.shipped();
    private final LocalDate on;

    public Installations(RulePackVersion version, LocalDate on) {
        this.version = version;
        this.on = on;
    }

    /**
     * Identifies and grades one unit.
     *
     * @param people who are within 500 m of the boundary of the plant
     * @throws InvalidFacts naming every substance whose critical quantity or beta the tables cannot tell
     */
    public MajorHazardInstallation grade(List<StoredSubstance> stored, int people) {
        List<Term> terms = new InstallationReader(tables, on).terms(stored, people);
        Exposure exposure = exposure(people);
        BigDecimal s = s(terms);
        BigDecimal r = r(terms, exposure.alpha());
        Decision decision = decide(s, r);
        Map<String, Object> numbers = Plain.map(
                "s", Plain.number(s),
                "r", Plain.number(r),
                "people", people,
                "alpha", Plain.number(exposure.alpha()),
                "terms", terms.stream().map(this::plain).toList());
        return new MajorHazardInstallation(
                level(decision),
                Plain.number(s),
                Plain.number(r),
                Plain.number(exposure.alpha()),
                terms,
                explanation(decision, numbers, changes(terms, exposure, level(decision))),
                decision.packId(),
                decision.packVersion(),
                decision.packDigest(),
                tables.digest());
    }

    private Map<String, Object> explanation(
            Decision decision, Map<String, Object> numbers, List<Map<String, Object>> changes) {
        InstallationLevel level = level(decision);
        Map<String, Object> plain =
                Plain.map("level", Plain.map("code", level.name(), "labels", Plain.labels(level.labels())));
        plain.putAll(numbers);
        plain.put("row", Plain.row(decision.findings().get(0)));
        plain.put("thresholds", new Thresholds(version.pack(), on).all());
        plain.put("whatWouldChange", changes);
        plain.put("pack", Plain.pack(version));
        plain.put("tablesDigest", tables.digest());
        return plain;
    }

    private static BigDecimal s(List<Term> terms) {
        Fraction sum = Fraction.ZERO;
        for (Term term : terms) {
            sum = sum.plus(term.tonnes(), term.critical());
        }
        return sum.rounded();
    }

    private static BigDecimal r(List<Term> terms, BigDecimal alpha) {
        Fraction sum = Fraction.ZERO;
        for (Term term : terms) {
            sum = sum.plus(term.beta().multiply(term.tonnes()), term.critical());
        }
        return sum.times(alpha).rounded();
    }

    private Exposure exposure(int people) {
        return tables.exposures(on).stream()
                .filter(exposure -> exposure.peopleFrom() <= people)
                .max(Comparator.comparing(Exposure::peopleFrom))
                .orElseThrow(() -> new IllegalArgumentException("No table of exposed people in force on " + on));
    }

    private Decision decide(BigDecimal s, BigDecimal r) {
        Map<String, FactValue> values = Map.of("s", new FactValue.Quantity(s), "r", new FactValue.Quantity(r));
        return version.decide(new FactSet(Map.of(), List.of(new Fact("1", "hazardousSubstances", values))), on);
    }

    private static InstallationLevel level(Decision decision) {
        if (decision.outcome() == Outcome.DECIDED
                && decision.result().get("installationLevel") instanceof FactValue.Choice choice) {
            return InstallationLevel.valueOf(choice.code());
        }
        throw new IllegalStateException("Pack " + decision.packId() + " version " + decision.packVersion()
                + " gives no level on " + decision.on() + ". Maybe its last row does not catch the rest.");
    }

    private Map<String, Object> plain(Term term) {
        Map<String, Object> plain = Plain.map(
                "substance", term.substance(),
                "labels", Plain.labels(term.name()),
                "tonnes", Plain.number(term.tonnes()),
                "critical", Plain.number(term.critical()),
                "beta", Plain.number(term.beta()),
                "ratio", Plain.number(s(List.of(term))),
                "source", term.source(),
                "verified", term.verified());
        if (term.category() != null) {
            plain.put("category", term.category());
        }
        return plain;
    }

    /** Which substance, taken away, and which smaller number of people would lower the level. */
    private List<Map<String, Object>> changes(List<Term> terms, Exposure exposure, InstallationLevel level) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (Term term : terms) {
            List<Term> others = new ArrayList<>(terms);
            others.remove(term);
            InstallationLevel reached = level(decide(s(others), r(others, exposure.alpha())));
            if (level.above(reached)) {
                changes.add(Plain.map("input", "substance", "remove", term.substance(), "level", reached.name()));
            }
        }
        fewerPeople(terms, exposure, level, changes);
        return changes;
    }

    private void fewerPeople(
            List<Term> terms, Exposure exposure, InstallationLevel level, List<Map<String, Object>> changes) {
        List<Exposure> fewer = tables.exposures(on).stream()
                .filter(other -> other.peopleFrom() < exposure.peopleFrom())
                .sorted(Comparator.comparing(Exposure::peopleFrom).reversed())
                .toList();
        int below = exposure.peopleFrom();
        for (Exposure other : fewer) {
            InstallationLevel reached = level(decide(s(terms), r(terms, other.alpha())));
            if (level.above(reached)) {
                changes.add(Plain.map("input", "people", "below", below, "level", reached.name()));
                return;
            }
            below = other.peopleFrom();
        }
    }
}

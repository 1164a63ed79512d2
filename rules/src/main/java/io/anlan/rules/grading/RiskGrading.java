// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import io.anlan.rules.Decision;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.grading.explanation.Plain;
import io.anlan.rules.grading.installation.Installations;
import io.anlan.rules.grading.installation.MajorHazardInstallation;
import io.anlan.rules.grading.installation.StoredSubstance;
import io.anlan.rules.layers.Place;
import io.anlan.rules.vocabulary.InvalidFacts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Grades risks by the published packs of kind RISK_GRADING. Immutable but for what is published; safe for any number of
 * threads. Every method throws {@link IllegalArgumentException} when no pack is in force on the day, and {@link Ungraded}
 * when the one in force has a gap. Each call keeps to one snapshot.
 */
public final class RiskGrading {

    private final Supplier<Snapshot> rules;
    private final Map<Method, ScoreTable> tables = new EnumMap<>(Method.class);

    /** Whether a pack says how risk points are graded, raised or controlled. */
    public static boolean ofRiskPoints(String packId) {
        return packId.equals(LiveLevels.PACK)
                || packId.equals(Controls.PACK)
                || Arrays.stream(Method.values()).map(Method::packId).anyMatch(packId::equals);
    }

    /** By what is live when it is asked. */
    public RiskGrading(RulePacks packs) {
        this(packs::snapshot);
    }

    /** By rules that never change. */
    public RiskGrading(Snapshot rules) {
        this(() -> rules);
    }

    private RiskGrading(Supplier<Snapshot> rules) {
        this.rules = rules;
        for (Method method : Method.values()) {
            tables.put(method, new ScoreTable(method, rules.get().vocabulary()));
        }
    }

    /** What may be stated on a day, for every method whose pack is in force; the only method that never throws. */
    public List<GradingTable> tables(LocalDate on) {
        return Arrays.stream(Method.values())
                .flatMap(method -> rules.get().find(PackKind.RISK_GRADING, method.packId(), Place.COUNTRY, on).stream()
                        .map(version -> new Scoring(version, table(method), on).statable(method)))
                .toList();
    }

    /**
     * Grades with the pack in force on a day, with the whole explanation.
     *
     * @throws InvalidFacts naming every score that is missing or not in its table, and every unknown ground
     */
    public Grade grade(GradeRequest request, LocalDate on) {
        return grade(request, rules.get().grading(request.method().packId(), on), on);
    }

    /** The level alone, by the same rules and with the same errors as {@link #grade}, for very many. */
    public RiskLevel level(GradeRequest request, LocalDate on) {
        return verdict(request, on).level();
    }

    /** The level and what gave it, without the reasons; for very many. */
    public Verdict verdict(GradeRequest request, LocalDate on) {
        RulePackVersion version = rules.get().grading(request.method().packId(), on);
        return new Verdict(
                scoring(request, version, on).level(request),
                version.pack().id() + "@" + version.pack().version());
    }

    /** @param gradedBy as {@link Grade#gradedBy} */
    public record Verdict(RiskLevel level, String gradedBy) {}

    /**
     * Grades as a version did, whatever was published since.
     *
     * @param gradedBy as {@link Grade#gradedBy} said, for example {@code risk-grading/lec@1}
     * @param on the day of the grade, which selects the dated numbers
     * @throws IllegalArgumentException when that version is not published, or not one of the method
     */
    public Grade replay(GradeRequest request, String gradedBy, LocalDate on) {
        String prefix = request.method().packId() + "@";
        if (!gradedBy.startsWith(prefix)) {
            throw new IllegalArgumentException(
                    "Not a version of " + request.method().packId() + ": " + gradedBy);
        }
        RulePackVersion version = rules.get()
                .find(request.method().packId(), gradedBy.substring(prefix.length()))
                .orElseThrow(() -> new IllegalArgumentException("Not published: " + gradedBy));
        return grade(request, version, on);
    }

    private Grade grade(GradeRequest request, RulePackVersion version, LocalDate on) {
        Scoring scoring = scoring(request, version, on);
        Decision decision = scoring.decide(request);
        return new Grade(
                Scoring.level(decision),
                request.method(),
                Plain.number(scoring.table().score(request)),
                new GradeExplanation(scoring, request, decision).plain(),
                decision.packId(),
                decision.packVersion(),
                decision.packDigest());
    }

    private Scoring scoring(GradeRequest request, RulePackVersion version, LocalDate on) {
        return new Scoring(version, table(request.method()), on);
    }

    private ScoreTable table(Method method) {
        return Objects.requireNonNull(tables.get(method));
    }

    /** The level of a risk point with what is open and what was missed there: by rows a regulator may publish anew. */
    public LiveGrade live(RiskLevel graded, RiskPointState state, LocalDate on) {
        return new LiveLevels(rules.get().grading(LiveLevels.PACK, on), on).grade(graded, state);
    }

    /** The live level alone, by the same rules as {@link #live}. */
    public RiskLevel liveLevel(RiskLevel graded, RiskPointState state, LocalDate on) {
        return new LiveLevels(rules.get().grading(LiveLevels.PACK, on), on).level(graded, state);
    }

    /** Who controls a risk of that level, how often each level of the enterprise checks it, and what each has to do. */
    public Control control(RiskLevel level, LocalDate on) {
        return Controls.of(rules.get().grading(Controls.PACK, on), level, on);
    }

    /**
     * Whether a unit is a major hazard installation, and of which level (GB 18218).
     *
     * @param people who are within 500 m of the boundary of the plant
     * @throws InvalidFacts naming every substance whose critical quantity or beta the tables cannot tell
     */
    public MajorHazardInstallation installation(List<StoredSubstance> stored, int people, LocalDate on) {
        return new Installations(rules.get().grading(Installations.PACK, on), on).grade(stored, people);
    }
}

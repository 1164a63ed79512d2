// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.authoring.CatalogueText;
import io.anlan.rules.check.CatalogueCheck;
import io.anlan.rules.compile.CompiledCatalogue;
import io.anlan.rules.publication.PublishedVersion;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue that was checked and compiled. Immutable; safe for any number of threads. */
public final class CatalogueVersion implements PublishedVersion {

    private final Catalogue catalogue;
    private final String digest;
    private final CompiledCatalogue compiled;
    private final Map<String, ProcessPart> parts = new HashMap<>();
    private final Map<String, RiskPointTemplate> points = new HashMap<>();
    private final Map<String, ControlMeasure> measures = new HashMap<>();
    private final Map<String, RiskPointTemplate> pointsByMeasure = new HashMap<>();

    private CatalogueVersion(Catalogue catalogue, String digest) {
        this.catalogue = catalogue;
        this.digest = digest;
        this.compiled = new CompiledCatalogue(catalogue);
        for (ProcessPart part : catalogue.parts()) {
            for (RiskPointTemplate point : part.riskPoints()) {
                parts.put(point.id(), part);
                points.put(point.id(), point);
                for (ControlMeasure measure : point.measures()) {
                    measures.put(measure.id(), measure);
                    pointsByMeasure.put(measure.id(), point);
                }
            }
        }
    }

    /**
     * Makes a catalogue executable.
     *
     * @throws InvalidPack naming every problem
     */
    public static CatalogueVersion compile(CatalogueText text, Vocabulary vocabulary) {
        Catalogue catalogue = text.read();
        List<InvalidPack.Problem> problems = CatalogueCheck.problems(catalogue, vocabulary);
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
        return new CatalogueVersion(catalogue, text.digest());
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public String id() {
        return catalogue.id();
    }

    @Override
    public String version() {
        return catalogue.version();
    }

    @Override
    public String digest() {
        return digest;
    }

    public Optional<ProcessPart> partOf(String riskPoint) {
        return Optional.ofNullable(parts.get(riskPoint));
    }

    public Optional<RiskPointTemplate> riskPoint(String id) {
        return Optional.ofNullable(points.get(id));
    }

    public Optional<ControlMeasure> measure(String id) {
        return Optional.ofNullable(measures.get(id));
    }

    public Optional<RiskPointTemplate> riskPointOf(String measure) {
        return Optional.ofNullable(pointsByMeasure.get(measure));
    }

    /**
     * Checks answers.
     *
     * @param asked ids of measures of this catalogue
     * @param answers by id of measure, of the kind the question takes
     * @param on the day of the answers, in Asia/Shanghai
     * @throws InvalidFacts when a measure is not of this catalogue, or an answer not of its kind
     */
    public CheckResult check(Collection<String> asked, Map<String, FactValue> answers, LocalDate on) {
        AnswerKinds.refuseOthers(measures, asked, answers);
        return compiled.check(asked, answers, on).result(catalogue, digest, on);
    }

    /**
     * An answer as it comes over a wire: a truth value, a number, one of the options, or a day as 2025-01-31.
     *
     * @throws InvalidFacts when the measure is not of this catalogue, or takes no such answer
     */
    public FactValue parse(String measure, Object plain) {
        return AnswerKinds.parse(measures, measure, plain);
    }
}

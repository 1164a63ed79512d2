// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.rules;

import io.anlan.rules.RulePacks;
import io.anlan.rules.catalogue.AnswerSpec;
import io.anlan.rules.catalogue.CatalogueVersion;
import io.anlan.rules.catalogue.Catalogues;
import io.anlan.rules.catalogue.ControlMeasure;
import io.anlan.rules.catalogue.ProcessPart;
import io.anlan.rules.catalogue.RiskPointTemplate;
import io.anlan.rules.grading.Grade;
import io.anlan.rules.grading.GradeRequest;
import io.anlan.rules.grading.RiskGrading;
import io.anlan.rules.grading.RiskLevel;
import io.anlan.rules.grading.RiskPointState;
import io.anlan.service.city.drawing.CityCatalogue;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The shipped catalogues, graded by the packs in force. */
@Component
@ConditionalOnBooleanProperty("anlan.city.load")
class CatalogueTemplates implements CityCatalogue {

    private final Catalogues catalogues;
    private final RiskGrading grading;

    CatalogueTemplates(Catalogues catalogues, RulePacks packs) {
        this.catalogues = catalogues;
        this.grading = new RiskGrading(packs);
    }

    @Override
    public List<Template> templates(String industry, String category, LocalDate on) {
        CatalogueVersion version = catalogues
                .inForce(industry, on)
                .orElseThrow(() -> new IllegalStateException("No catalogue of " + industry + " is in force on " + on));
        return version.catalogue().parts().stream()
                .flatMap(part -> part.riskPoints().stream()
                        .filter(point -> category.isEmpty() || point.appliesTo(category))
                        .map(point -> template(version, part, point, on)))
                .toList();
    }

    @Override
    public String liveLevel(String graded, int open, int overdue, LocalDate on) {
        return grading.liveLevel(RiskLevel.valueOf(graded), new RiskPointState(0, open, overdue, 0), on)
                .name();
    }

    private Template template(CatalogueVersion version, ProcessPart part, RiskPointTemplate point, LocalDate on) {
        var lec = point.lec();
        Grade grade = grading.grade(GradeRequest.lec(lec.likelihood(), lec.exposure(), lec.consequence()), on);
        return new Template(
                point.id(),
                point.name(),
                part.name(),
                point.hazardFactor(),
                point.accidentTypes(),
                lec.likelihood(),
                lec.exposure(),
                lec.consequence(),
                grade.level().name(),
                grading.control(grade.level(), on).level().name(),
                grade.gradedBy(),
                version.catalogue().version(),
                point.measures().stream().map(CatalogueTemplates::measure).toList());
    }

    private static Measure measure(ControlMeasure measure) {
        return new Measure(
                measure.id(),
                measure.text(),
                measure.question(),
                measure.accidentType(),
                measure.answer() instanceof AnswerSpec.YesNo answer ? answer.passing() : null,
                measure.mayBeMajor());
    }
}

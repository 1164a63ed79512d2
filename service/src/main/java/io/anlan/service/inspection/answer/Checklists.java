// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import io.anlan.service.inspection.answer.InspectionDossier.InspectedPoint;
import io.anlan.service.inspection.answer.InspectionDossier.InspectedUnit;
import io.anlan.service.inspection.answer.RiskPointChecklist.ChecklistItem;
import io.anlan.service.inspection.task.Questions;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.risk.ActiveRiskPoint;
import io.anlan.service.risk.ActiveRiskPoints;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklist of a risk point, as its QR code opens it. */
@Service
@Transactional(readOnly = true)
public class Checklists {

    private final ActiveRiskPoints riskPoints;
    private final Questions questions;
    private final Answers answers;
    private final InspectionReading reading;

    Checklists(ActiveRiskPoints riskPoints, Questions questions, Answers answers, InspectionReading reading) {
        this.riskPoints = riskPoints;
        this.questions = questions;
        this.answers = answers;
        this.reading = reading;
    }

    /** @throws Refusal {@code inspection/unknown-risk-point} when there is none in use, or none the scope covers */
    public RiskPointChecklist of(UUID riskPoint) {
        ActiveRiskPoint point = riskPoints
                .find(riskPoint)
                .orElseThrow(() -> new Refusal(
                        "inspection/unknown-risk-point",
                        HttpStatus.NOT_FOUND,
                        new Wording(
                                "没有该在用风险点，或不在您的管辖范围内",
                                "There is no such risk point in use, or it is outside your scope.")));
        List<StoredAnswer> given = answers.latestAt(riskPoint);
        Map<String, String> numbers = reading.numbers(given);
        Map<String, StoredAnswer> latest =
                given.stream().collect(Collectors.toMap(StoredAnswer::measure, Function.identity()));
        return new RiskPointChecklist(
                new InspectedPoint(point.id(), point.number(), point.name(), point.placeName(), point.liveLevel()),
                new InspectedUnit(point.enterpriseCode(), point.enterpriseName()),
                questions.of(point).stream()
                        .map(measure -> {
                            StoredAnswer one = latest.get(measure.id());
                            return new ChecklistItem(
                                    measure, one == null ? null : InspectionReading.view(one, numbers, 0));
                        })
                        .toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import io.anlan.service.hiddendanger.register.HiddenDangerLookup;
import io.anlan.service.inspection.answer.InspectionDossier.AnswerView;
import io.anlan.service.inspection.answer.InspectionDossier.InspectedPoint;
import io.anlan.service.inspection.answer.InspectionDossier.InspectedUnit;
import io.anlan.service.inspection.answer.InspectionDossier.ItemView;
import io.anlan.service.inspection.task.Inspection;
import io.anlan.service.inspection.task.InspectionActs;
import io.anlan.service.inspection.task.InspectionState;
import io.anlan.service.inspection.task.Inspections;
import io.anlan.service.inspection.task.Item;
import io.anlan.service.inspection.task.Questions;
import io.anlan.service.platform.CurrentActor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inspections as people read them. */
@Service
@Transactional(readOnly = true)
public class InspectionReading {

    private final Inspections inspections;
    private final Answers answers;
    private final Questions questions;
    private final HiddenDangerLookup hiddenDangers;
    private final CurrentActor currentActor;

    InspectionReading(
            Inspections inspections,
            Answers answers,
            Questions questions,
            HiddenDangerLookup hiddenDangers,
            CurrentActor currentActor) {
        this.inspections = inspections;
        this.answers = answers;
        this.questions = questions;
        this.hiddenDangers = hiddenDangers;
        this.currentActor = currentActor;
    }

    /** @throws io.anlan.service.platform.Refusal {@code inspection/unknown} */
    public InspectionDossier dossier(UUID id) {
        Inspection one = inspections.demand(id);
        List<StoredAnswer> given = answers.of(id);
        Map<String, String> numbers = numbers(given);
        Map<String, List<StoredAnswer>> byQuestion =
                given.stream().collect(Collectors.groupingBy(each -> each.riskPoint() + " " + each.measure()));
        List<ItemView> items = inspections.items(id).stream()
                .map(item -> view(
                        item, byQuestion.getOrDefault(item.riskPoint() + " " + item.measure(), List.of()), numbers))
                .toList();
        return new InspectionDossier(
                one.id(),
                one.kind(),
                one.state(),
                new InspectedUnit(one.enterpriseCode(), one.enterpriseName()),
                one.industry(),
                one.checkedBy(),
                one.frequency(),
                one.period(),
                one.dueOn(),
                one.sampling(),
                one.note(),
                one.createdAt(),
                one.createdByName(),
                one.completedAt(),
                one.completedByName(),
                one.receivedLate(),
                one.missedAt(),
                items.size(),
                (int) items.stream().filter(item -> item.answer() != null).count(),
                (int) items.stream().filter(InspectionReading::fails).count(),
                one.state() != InspectionState.DONE && InspectionActs.mayAnswer(one, currentActor.actor()),
                items);
    }

    Map<String, String> numbers(Collection<StoredAnswer> given) {
        return hiddenDangers.numbersOf(
                given.stream().map(StoredAnswer::cause).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private ItemView view(Item item, List<StoredAnswer> given, Map<String, String> numbers) {
        List<String> known = given.stream()
                .flatMap(each -> Stream.ofNullable(number(each, numbers)))
                .distinct()
                .sorted()
                .toList();
        return new ItemView(
                new InspectedPoint(
                        item.riskPoint(), item.pointNumber(), item.pointName(), item.pointPlace(), item.pointLevel()),
                item.measure(),
                item.question() != null
                        ? item.question()
                        : questions.inCatalogue(item.measure()).orElse(null),
                given.isEmpty() ? null : view(given.get(0), numbers, given.size() - 1),
                known);
    }

    static AnswerView view(StoredAnswer one, Map<String, String> numbers, int corrects) {
        return new AnswerView(
                one.id(),
                one.value(),
                one.passed(),
                one.wanted(),
                one.note(),
                one.evidence(),
                one.answeredAt(),
                one.receivedAt(),
                one.byName(),
                one.catalogueVersion(),
                one.cause(),
                number(one, numbers),
                corrects);
    }

    private static @Nullable String number(StoredAnswer one, Map<String, String> numbers) {
        return one.hiddenDanger() != null || one.cause() == null ? one.hiddenDanger() : numbers.get(one.cause());
    }

    private static boolean fails(ItemView item) {
        return item.answer() != null && Boolean.FALSE.equals(item.answer().passed());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import io.anlan.service.compliance.Criteria;
import io.anlan.service.compliance.FindingVocabulary.FactType;
import io.anlan.service.hiddendanger.Report;
import io.anlan.service.hiddendanger.Subject;
import io.anlan.service.hiddendanger.SuspectedHiddenDanger.Finder;
import io.anlan.service.hiddendanger.register.HiddenDangerLookup;
import io.anlan.service.inspection.AbnormalityRecorded;
import io.anlan.service.inspection.task.Inspection;
import io.anlan.service.inspection.task.InspectionKind;
import io.anlan.service.inspection.task.Item;
import io.anlan.service.inspection.task.Questions;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a failing answer leads to: a suspected hidden danger, unless the same failure is being dealt with already. A daily
 * check of what is not yet rectified finds the hidden danger there is, and no second one.
 */
@Component
class Abnormalities {

    private static final String FIELD = "INDUSTRY_TRADE";
    private static final String WHAT = "description";
    private static final int TITLE = 200;
    private static final int PLACE = 200;
    private static final int DESCRIPTION = 4000;

    private final Answers answers;
    private final HiddenDangerLookup hiddenDangers;
    private final Questions questions;
    private final Criteria criteria;
    private final ApplicationEventPublisher outbox;

    Abnormalities(
            Answers answers,
            HiddenDangerLookup hiddenDangers,
            Questions questions,
            Criteria criteria,
            ApplicationEventPublisher outbox) {
        this.answers = answers;
        this.hiddenDangers = hiddenDangers;
        this.questions = questions;
        this.criteria = criteria;
        this.outbox = outbox;
    }

    /** Where a failing answer leads: to a cause that is or will be registered, or to a hidden danger that is open. */
    record Trace(@Nullable String cause, @Nullable String hiddenDanger) {}

    /** Publishes the suspicion when it is news. */
    Trace trace(Inspection inspection, Item item, CatalogueMeasure measure, SentAnswer sent, Actor actor, Instant now) {
        Optional<String> underway = answers.lastCause(item.riskPoint(), item.measure(), inspection.kind())
                .filter(cause -> hiddenDangers.numbersOf(Set.of(cause)).isEmpty());
        if (underway.isPresent()) {
            return new Trace(underway.get(), null);
        }
        var subject = new Subject(item.riskPoint(), item.measure());
        String source = source(inspection);
        Optional<String> open = hiddenDangers.openAt(subject, inspection.kind() == InspectionKind.SELF ? null : source);
        if (open.isPresent()) {
            return new Trace(null, open.get());
        }
        String cause = "inspection/" + sent.id();
        outbox.publishEvent(new AbnormalityRecorded(
                cause, report(inspection, item, measure, sent, subject, now), Finder.of(actor)));
        return new Trace(cause, null);
    }

    private Report report(
            Inspection inspection, Item item, CatalogueMeasure measure, SentAnswer sent, Subject subject, Instant now) {
        Instant seen = sent.answeredAt().isAfter(now) ? now : sent.answeredAt();
        return new Report(
                inspection.enterpriseCode(),
                cut("未落实：" + measure.text(), TITLE),
                cut(description(item, measure, sent), DESCRIPTION),
                cut(Objects.requireNonNullElse(item.pointPlace(), "未注明"), PLACE),
                LocalDate.ofInstant(seen, Shanghai.ZONE),
                source(inspection),
                FIELD,
                measure.accidentType(),
                Map.of(),
                facts(measure, inspection.industry()),
                sent.evidence(),
                subject);
    }

    /**
     * What is known. Where failing can be major, nothing is known yet of what the criteria look at, so that they ask instead
     * of taking silence for an answer; any other failure is a situation that the criteria do not list.
     */
    List<Map<String, Object>> facts(CatalogueMeasure measure, String industry) {
        if (!measure.mayBeMajor()) {
            return List.of(fact(1, "otherSituation", Map.of(WHAT, cut(measure.text(), TITLE))));
        }
        List<String> items = questions.criteria(measure.id());
        List<FactType> lookedAt = criteria.vocabulary().factTypes().stream()
                .filter(type -> type.criteria().stream().anyMatch(items::contains))
                .toList();
        List<FactType> own = lookedAt.stream()
                .filter(type -> type.industries().isEmpty() || type.industries().contains(industry))
                .toList();
        List<Map<String, Object>> facts = new ArrayList<>();
        (own.isEmpty() ? lookedAt : own).forEach(type -> facts.add(fact(facts.size() + 1, type.name(), Map.of())));
        return List.copyOf(facts);
    }

    private static Map<String, Object> fact(int ref, String type, Map<String, Object> values) {
        return Map.of("ref", String.valueOf(ref), "type", type, "values", values);
    }

    private static String source(Inspection inspection) {
        return inspection.kind() == InspectionKind.SELF ? "SELF_INSPECTION" : "ENFORCEMENT_INSPECTION";
    }

    private static String description(Item item, CatalogueMeasure measure, SentAnswer sent) {
        String point = item.pointName() == null ? "" : "风险点：" + item.pointName() + "\n";
        String note = sent.note() == null ? "" : "\n说明：" + sent.note();
        return point + "检查项：" + measure.question() + "\n检查结果：" + said(sent.value()) + "（要求："
                + measure.answer().text() + "）" + note;
    }

    private static String said(@Nullable Object value) {
        return Boolean.TRUE.equals(value) ? "是" : Boolean.FALSE.equals(value) ? "否" : String.valueOf(value);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}

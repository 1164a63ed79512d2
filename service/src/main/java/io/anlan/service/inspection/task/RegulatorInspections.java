// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.risk.ActiveRiskPoint;
import io.anlan.service.risk.ActiveRiskPoints;
import io.anlan.service.risk.RiskLevel;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inspections that a regulator orders: the same questions, of risk points drawn by lot. */
@Service
public class RegulatorInspections {

    private static final SecureRandom LOTS = new SecureRandom();
    private static final int SEED_BYTES = 16;
    private static final int MOST_POINTS = 500;
    private static final int LONGEST_DAYS = 366;

    private final ActiveRiskPoints riskPoints;
    private final Questions questions;
    private final Inspections inspections;
    private final InspectionSettings settings;
    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final Clock clock;

    RegulatorInspections(
            ActiveRiskPoints riskPoints,
            Questions questions,
            Inspections inspections,
            InspectionSettings settings,
            AuditTrail trail,
            CurrentActor currentActor,
            Clock clock) {
        this.riskPoints = riskPoints;
        this.questions = questions;
        this.inspections = inspections;
        this.settings = settings;
        this.trail = trail;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What to inspect.
     *
     * @param enterprise its code
     * @param sampling all risk points when null
     * @param dueOn last day; a week from now when null
     */
    public record InspectionOrder(
            String enterprise,
            @Nullable SamplingOrder sampling,
            @Nullable String note,
            @Nullable LocalDate dueOn) {}

    /**
     * How many risk points to draw: a count or a percentage, the highest levels first.
     *
     * @param levels only of these live levels; all when null or empty
     */
    public record SamplingOrder(
            @Nullable Integer count,
            @Nullable Integer percent,
            @Nullable List<RiskLevel> levels) {}

    /**
     * Orders one.
     *
     * @return its id
     * @throws Refusal {@code inspection/invalid-order}, {@code inspection/nothing-to-inspect}
     */
    @Transactional
    public UUID order(InspectionOrder order) {
        Actor actor = currentActor.actor();
        LocalDate today = LocalDate.now(clock);
        check(order, today);
        List<ActiveRiskPoint> points = riskPoints.of(order.enterprise());
        SamplingOrder wanted = order.sampling();
        Sampling sampling = Sampling.of(
                seed(),
                wanted == null ? null : wanted.count(),
                wanted == null ? null : wanted.percent(),
                wanted == null || wanted.levels() == null ? List.of() : wanted.levels(),
                points);
        List<Item> items = sampling.draw(points).stream()
                .flatMap(point -> questions.of(point).stream().map(measure -> Item.of(point, measure)))
                .toList();
        if (items.isEmpty()) {
            throw new Refusal(
                    "inspection/nothing-to-inspect",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Wording(
                            "该企业没有符合条件的在用风险点，或不在您的管辖范围内",
                            "The enterprise has no such risk point, or it is outside your scope."));
        }
        LocalDate dueOn = order.dueOn() == null ? today.plusDays(settings.regulatorDays()) : order.dueOn();
        Inspection one = inspection(points.get(0), dueOn, sampling, order.note(), actor);
        inspections.add(one);
        inspections.ask(one, items);
        trail.append(new Act(
                InspectionActs.KIND,
                one.id().toString(),
                one.scope(),
                "ordered",
                Map.of(),
                Map.of(
                        "seed", sampling.seed(),
                        "population", sampling.population(),
                        "drawn", sampling.drawn(),
                        "questions", items.size(),
                        "dueOn", dueOn.toString()),
                order.note()));
        return one.id();
    }

    private static void check(InspectionOrder order, LocalDate today) {
        var complaints =
                new Complaints().text("/enterprise", order.enterprise(), 30).optionalText("/note", order.note(), 2000);
        if (order.dueOn() != null) {
            complaints.day("/dueOn", order.dueOn(), today, today.plusDays(LONGEST_DAYS));
        }
        SamplingOrder sampling = order.sampling();
        if (sampling != null) {
            if ((sampling.count() == null) == (sampling.percent() == null)) {
                complaints.add(
                        "/sampling", "count-or-percent", new Wording("请指定数量或比例之一", "Either a count or a percentage."));
            }
            within(complaints, "/sampling/count", sampling.count(), MOST_POINTS);
            within(complaints, "/sampling/percent", sampling.percent(), 100);
        }
        complaints.refuse("inspection/invalid-order", new Wording("检查任务填写有误", "The order is incomplete or wrong."));
    }

    private static void within(Complaints complaints, String pointer, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            complaints.add(pointer, "out-of-range", new Wording("应为1至" + most, "Between 1 and " + most + "."));
        }
    }

    private Inspection inspection(
            ActiveRiskPoint any, LocalDate dueOn, Sampling sampling, @Nullable String note, Actor actor) {
        Instant now = clock.instant();
        return new Inspection(
                UUID.randomUUID(),
                any.scope(),
                any.industry(),
                any.enterpriseCode(),
                any.enterpriseName(),
                any.districtCode(),
                InspectionKind.REGULATOR,
                null,
                null,
                null,
                dueOn,
                InspectionState.OPEN,
                sampling,
                note == null || note.isBlank() ? null : note,
                now,
                actor.username(),
                actor.name(),
                null,
                null,
                false,
                null);
    }

    private static String seed() {
        byte[] seed = new byte[SEED_BYTES];
        LOTS.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.risk.ActiveRiskPoint;
import io.anlan.service.risk.ActiveRiskPoints;
import io.anlan.service.risk.catalogue.CatalogueMeasure;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Checker;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the tasks of one enterprise from the check frequencies of its measures: one for each checker and period, with a
 * question for each measure of each active risk point. Doing it again changes nothing; risk points that came since are asked
 * about in the tasks that are still open.
 */
@Component
class TaskGeneration {

    private final ActiveRiskPoints riskPoints;
    private final Questions questions;
    private final Inspections inspections;
    private final WorkingCalendar calendar;
    private final InspectionSettings settings;
    private final Clock clock;

    TaskGeneration(
            ActiveRiskPoints riskPoints,
            Questions questions,
            Inspections inspections,
            WorkingCalendar calendar,
            InspectionSettings settings,
            Clock clock) {
        this.riskPoints = riskPoints;
        this.questions = questions;
        this.inspections = inspections;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is due today, in one transaction. */
    @Transactional
    public void generate(String enterprise) {
        LocalDate today = LocalDate.now(clock);
        List<ActiveRiskPoint> points = riskPoints.of(enterprise);
        Map<Task, List<Item>> due = due(points, today);
        if (due.isEmpty()) {
            return;
        }
        Set<String> periods =
                due.keySet().stream().map(task -> task.period().text()).collect(Collectors.toSet());
        Map<String, Inspection> existing = inspections.ofPeriods(enterprise, periods).stream()
                .collect(Collectors.toMap(one -> one.checkedBy() + " " + one.period(), Function.identity()));
        Map<UUID, Set<String>> asked = inspections.asked(existing.values().stream()
                .filter(one -> one.state() == InspectionState.OPEN)
                .map(Inspection::id)
                .toList());
        due.forEach((task, items) -> {
            Inspection one = existing.get(task.checkedBy() + " " + task.period().text());
            if (one == null) {
                create(points.get(0), task, items);
            } else if (one.state() == InspectionState.OPEN) {
                extend(one, items, asked.getOrDefault(one.id(), Set.of()));
            }
        });
    }

    private void create(ActiveRiskPoint any, Task task, List<Item> items) {
        Instant now = clock.instant();
        var one = new Inspection(
                UUID.randomUUID(),
                any.scope(),
                any.industry(),
                any.enterpriseCode(),
                any.enterpriseName(),
                any.districtCode(),
                InspectionKind.SELF,
                task.checkedBy(),
                task.period().frequency(),
                task.period().text(),
                task.period().last(),
                InspectionState.OPEN,
                null,
                null,
                now,
                null,
                null,
                null,
                null,
                false,
                null);
        if (inspections.add(one)) { // another node may have been faster
            inspections.ask(one, items);
        }
    }

    private void extend(Inspection one, List<Item> items, Set<String> asked) {
        List<Item> missing =
                items.stream().filter(item -> !asked.contains(item.key())).toList();
        if (!missing.isEmpty()) {
            inspections.lock(one.id());
            inspections.ask(one, missing);
        }
    }

    private Map<Task, List<Item>> due(List<ActiveRiskPoint> points, LocalDate today) {
        Map<Task, List<Item>> due = new LinkedHashMap<>();
        for (ActiveRiskPoint point : points) {
            asked(point, today)
                    .forEach(measure -> due.computeIfAbsent(
                                    new Task(measure.checkedBy(), Period.of(measure.frequency(), today)),
                                    task -> new ArrayList<>())
                            .add(Item.of(point, measure)));
        }
        return due;
    }

    private Stream<CatalogueMeasure> asked(ActiveRiskPoint point, LocalDate today) {
        boolean daily = settings.nonWorkingDays() || calendar.isWorkingDay(today);
        return questions.of(point).stream()
                .filter(measure -> measure.frequency() != Frequency.EACH_TIME)
                .filter(measure -> daily || Period.counted(measure.frequency()) != Frequency.DAY);
    }

    private record Task(Checker checkedBy, Period period) {}
}

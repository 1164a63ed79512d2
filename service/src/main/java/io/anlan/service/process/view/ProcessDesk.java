// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.scope.UnitPath;
import io.anlan.service.process.view.Drawing.DrawnStep;
import io.anlan.service.process.view.Passages.Crowd;
import io.anlan.service.process.view.Passages.StepPlace;
import io.anlan.service.process.view.Passages.Usual;
import io.anlan.service.process.view.ProcessViews.ProcessStanding;
import io.anlan.service.process.view.ProcessViews.ProcessStep;
import io.anlan.service.process.view.ProcessViews.ProcessSummaries;
import io.anlan.service.process.view.ProcessViews.ProcessSummary;
import io.anlan.service.process.view.ProcessViews.StepRecords;
import io.anlan.service.process.view.ProcessViews.StepTimes;
import io.anlan.service.process.view.ProcessViews.UsualTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows where processes stand, where they jam and how long their steps take, in all the reader may see. */
@Service
@Transactional(readOnly = true)
public class ProcessDesk {

    private static final int MOST_MONTHS = 24;

    private final Drawings drawings;
    private final Passages passages;
    private final StandingRecords records;
    private final UsualTimes usual;
    private final CurrentActor currentActor;
    private final Clock clock;

    ProcessDesk(
            Drawings drawings,
            Passages passages,
            StandingRecords records,
            UsualTimes usual,
            CurrentActor currentActor,
            Clock clock) {
        this.drawings = drawings;
        this.passages = passages;
        this.records = records;
        this.usual = usual;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws Refusal {@code process/outside-scope} */
    public ProcessSummaries all(@Nullable String district) {
        demandWithin(district);
        Instant now = clock.instant();
        Map<StepPlace, Crowd> crowds = passages.standing(null, district);
        Map<StepPlace, Usual> usual = this.usual.at(now);
        return new ProcessSummaries(
                now,
                drawings.latest().stream()
                        .map(drawing -> summary(drawing, crowds, usual, now))
                        .toList());
    }

    private static ProcessSummary summary(
            Drawing drawing, Map<StepPlace, Crowd> crowds, Map<StepPlace, Usual> usual, Instant now) {
        var here = crowds.entrySet().stream()
                .filter(one -> one.getKey().process().equals(drawing.id()))
                .toList();
        return new ProcessSummary(
                drawing.id(),
                drawing.title(),
                here.stream().mapToLong(one -> one.getValue().count()).sum(),
                (int) here.stream()
                        .filter(one -> Pace.jams(one.getValue(), usual.get(one.getKey()), now))
                        .count(),
                here.stream()
                        .map(one -> Pace.age(one.getValue().oldest(), now))
                        .max(Long::compare)
                        .orElse(null));
    }

    /** @throws Refusal {@code process/unknown}, {@code process/outside-scope} */
    public ProcessStanding one(String process, @Nullable String district) {
        Drawing drawing = demand(process);
        demandWithin(district);
        Instant now = clock.instant();
        Map<StepPlace, Crowd> crowds = passages.standing(process, district);
        Map<StepPlace, Usual> usual = this.usual.at(now);
        Stream<ProcessStep> drawn = drawing.steps().stream().map(step -> view(process, step, true, crowds, usual, now));
        Stream<ProcessStep> gone = crowds.keySet().stream()
                .map(StepPlace::step)
                .filter(id ->
                        drawing.steps().stream().noneMatch(step -> step.id().equals(id)))
                .sorted()
                .flatMap(id -> drawings.ofAnyVersion(process, id).stream())
                .map(step -> view(process, step, false, crowds, usual, now));
        return new ProcessStanding(
                process,
                drawing.title(),
                drawing.version(),
                now,
                drawing.bpmn(),
                Pace.CROWD,
                Pace.PASSED,
                Stream.concat(drawn, gone).toList());
    }

    private static ProcessStep view(
            String process,
            DrawnStep step,
            boolean drawn,
            Map<StepPlace, Crowd> crowds,
            Map<StepPlace, Usual> usuals,
            Instant now) {
        StepPlace place = new StepPlace(process, step.id());
        Crowd crowd = crowds.get(place);
        Usual usual = usuals.get(place);
        return new ProcessStep(
                step.id(),
                step.labels(),
                drawn,
                step.roles(),
                crowd == null ? 0 : crowd.count(),
                crowd == null ? null : Pace.age(crowd.median(), now),
                crowd == null ? null : Pace.age(crowd.oldest(), now),
                usual == null ? null : new UsualTime(usual.passages(), usual.p50(), usual.p90()),
                Pace.of(crowd, usual, now),
                Pace.jams(crowd, usual, now));
    }

    /**
     * By month, up to now.
     *
     * @param months how many, the present one among them; at most 24
     * @throws Refusal {@code process/unknown}, {@code process/outside-scope}
     */
    public StepTimes times(String process, @Nullable String district, int months) {
        demand(process);
        demandWithin(district);
        Instant now = clock.instant();
        LocalDate first = LocalDate.ofInstant(now, Shanghai.ZONE)
                .withDayOfMonth(1)
                .minusMonths(Math.min(Math.max(months, 1), MOST_MONTHS) - 1L);
        Instant from = first.atStartOfDay(Shanghai.ZONE).toInstant();
        return new StepTimes(from, now, passages.times(process, district, from, now.plusSeconds(1)));
    }

    /** @throws Refusal {@code process/unknown}, {@code process/unknown-step}, {@code process/outside-scope} */
    public StepRecords records(String process, String step, @Nullable String district, int offset, int limit) {
        Drawing drawing = demand(process);
        demandWithin(district);
        DrawnStep it = drawing.steps().stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .or(() -> drawings.ofAnyVersion(process, step))
                .orElseThrow(() -> unknown("process/unknown-step", "该流程没有这一环节", "The process has no such step."));
        StandingRecords.Page page =
                records.page(new StepPlace(process, step), district, it.roles(), Math.max(0, offset), limit);
        return new StepRecords(process, it.labels(), page.total(), page.items());
    }

    private Drawing demand(String process) {
        return drawings.find(process)
                .orElseThrow(() -> unknown("process/unknown", "没有这个流程", "There is no such process."));
    }

    private static Refusal unknown(String type, String zh, String en) {
        return new Refusal(type, HttpStatus.NOT_FOUND, new Wording(zh, en));
    }

    /** Whoever asks about a place that is not theirs to see is told so, and not zero. */
    private void demandWithin(@Nullable String district) {
        var own = new UnitPath(currentActor.actor().unit()).district();
        if (district != null
                && own.filter(code -> !Objects.equals(code, district)).isPresent()) {
            throw new Refusal(
                    "process/outside-scope",
                    HttpStatus.FORBIDDEN,
                    new Wording("该区域不在您的管辖范围内", "This district is outside of what you may see."));
        }
    }
}

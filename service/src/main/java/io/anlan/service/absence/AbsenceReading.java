// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import static java.util.Comparator.naturalOrder;

import io.anlan.service.absence.AbsenceView.AbsenceEnd;
import io.anlan.service.absence.AbsenceView.AbsenceState;
import io.anlan.service.absence.AbsenceView.AbsentPerson;
import io.anlan.service.absence.AbsenceView.DeputyCandidate;
import io.anlan.service.absence.AbsenceView.OwnAbsences;
import io.anlan.service.absence.AbsenceView.StoodFor;
import io.anlan.service.hiddendanger.determination.ExplainedRoute;
import io.anlan.service.organization.Organization;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.problem.Complaints;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is absent, who stands in, and who could. */
@Service
public class AbsenceReading {

    private static final int SHOWN = 200;
    private static final int LOOKED_AT = 500;
    private static final int OFFERED = 50;

    private final Absences absences;
    private final Colleagues colleagues;
    private final Deputies deputies;
    private final StandInBook book;
    private final Organization organization;
    private final CurrentActor current;
    private final Clock clock;

    AbsenceReading(
            Absences absences,
            Colleagues colleagues,
            Deputies deputies,
            StandInBook book,
            Organization organization,
            CurrentActor current,
            Clock clock) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.deputies = deputies;
        this.book = book;
        this.organization = organization;
        this.current = current;
        this.clock = clock;
    }

    /** Those the present person may see, the latest first. */
    @Transactional(readOnly = true)
    public List<AbsenceView> latest() {
        return views(absences.latest(SHOWN));
    }

    /** @throws io.anlan.service.platform.Refusal {@code absence/unknown} */
    @Transactional(readOnly = true)
    public AbsenceView one(UUID id) {
        return views(List.of(absences.find(id).orElseThrow(AbsenceRefusals::unknown)))
                .get(0);
    }

    /** What concerns the present person, who is known as a colleague from then on. */
    @Transactional
    public OwnAbsences own() {
        Actor actor = current.actor();
        boolean inPerson = actor.standsFor() == null;
        if (inPerson && !Deputies.deputised(actor).isEmpty()) {
            colleagues.welcome(Colleague.of(actor), clock.instant());
        }
        return new OwnAbsences(
                inPerson ? views(absences.of(actor.username())) : List.of(),
                inPerson ? standingFor(actor) : List.of(),
                views(absences.latest(SHOWN).stream()
                                .filter(it -> isToldTo(actor, it))
                                .toList())
                        .stream()
                        .filter(it -> !it.covered())
                        .toList());
    }

    private boolean isToldTo(Actor actor, Absence it) {
        return !it.isOver(clock.instant())
                && actor.is(it.told().toArray(Role[]::new))
                && !it.absent().username().equals(actor.username());
    }

    private List<StoodFor> standingFor(Actor actor) {
        return book.standingFor(actor)
                .map(it -> new StoodFor(
                        person(it.absent()),
                        sorted(it.absent()),
                        it.absent().industries().stream().sorted().toList(),
                        it.to(),
                        it.id()))
                .toList();
    }

    /**
     * Everybody who could be asked, those the rules admit first.
     *
     * @param forWhom username; null for oneself
     * @throws io.anlan.service.platform.Refusal {@code absence/invalid}, {@code absence/not-yours-to-enter}
     */
    @Transactional(readOnly = true)
    public List<DeputyCandidate> candidates(LocalDate from, LocalDate to, @Nullable String forWhom) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
        new Complaints()
                .day("/from", from, today, today.plusYears(1))
                .day("/to", to, from, from.plusYears(1))
                .refuse("absence/invalid", AbsenceRefusals.invalid());
        Actor actor = current.actor();
        Colleague absent = forWhom == null ? Colleague.of(actor).deputised() : absentee(forWhom, actor, today);
        List<Absence> during = deputies.during(from, to, clock.instant());
        return colleagues.around(absent.unit()).stream()
                .filter(one -> !one.username().equals(actor.username())
                        && !one.username().equals(absent.username()))
                .map(one -> candidate(one, deputies.judge(absent, one, from, to, during, today)))
                .sorted((one, other) -> Boolean.compare(other.admitted(), one.admitted()))
                .toList();
    }

    /**
     * For whom the present person may enter an absence: those of the unit and below whose deputy the rules would admit.
     *
     * @param q part of the name; null for all
     */
    @Transactional(readOnly = true)
    public List<AbsentPerson> absentees(@Nullable String q) {
        Actor actor = current.actor();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
        return actor.standsFor() != null
                ? List.of()
                : colleagues.within(actor.unit(), q == null ? "" : q.strip(), LOOKED_AT).stream()
                        .filter(one -> !one.username().equals(actor.username())
                                && deputies.mayEnter(one.deputised(), actor, today)
                                        .admitted())
                        .limit(OFFERED)
                        .map(this::person)
                        .toList();
    }

    private Colleague absentee(String username, Actor actor, LocalDate today) {
        Colleague found = colleagues
                .find(username)
                .map(Colleague::deputised)
                .orElseThrow(() -> AbsenceRefusals.unknownAbsent(username));
        deputies.demandMayEnter(found, actor, today);
        return found;
    }

    private DeputyCandidate candidate(Colleague one, Deputies.Judged judged) {
        return new DeputyCandidate(person(one), sorted(one), judged.admitted(), why(judged.explanation()));
    }

    private List<AbsenceView> views(List<Absence> them) {
        if (them.isEmpty()) {
            return List.of();
        }
        List<Absence> meanwhile = deputies.during(
                them.stream().map(Absence::from).min(naturalOrder()).orElseThrow(),
                them.stream().map(Absence::to).max(naturalOrder()).orElseThrow(),
                clock.instant());
        return them.stream().map(it -> view(it, meanwhile)).toList();
    }

    private AbsenceView view(Absence it, List<Absence> meanwhile) {
        Actor actor = current.actor();
        Instant now = clock.instant();
        Colleague deputy = it.deputy();
        boolean concerned = it.absent().username().equals(actor.username())
                || (deputy != null && deputy.username().equals(actor.username()));
        return new AbsenceView(
                it.id(),
                person(it.absent()),
                sorted(it.absent()),
                it.from(),
                it.to(),
                concerned || AbsenceManagement.mayEnd(it, actor) ? it.reason() : null,
                deputy == null ? null : person(deputy),
                it.isOver(now) ? AbsenceState.OVER : it.holds(now) ? AbsenceState.RUNNING : AbsenceState.UPCOMING,
                isCovered(it, meanwhile),
                it.told().stream().sorted().toList(),
                why(Deputies.first(it.why())),
                it.enteredAt(),
                it.enteredBy() == null ? null : it.enteredBy().name(),
                it.ended() == null
                        ? null
                        : new AbsenceEnd(
                                it.ended().at(), it.ended().name(), it.ended().reason()),
                !it.isOver(now) && AbsenceManagement.mayEnd(it, actor));
    }

    /** By somebody who is there from now on, or from its first day, to its end. */
    private boolean isCovered(Absence it, List<Absence> meanwhile) {
        Colleague deputy = it.deputy();
        Instant from = it.begins().isAfter(clock.instant()) ? it.begins() : clock.instant();
        return deputy != null
                && meanwhile.stream()
                        .noneMatch(other ->
                                other.absent().username().equals(deputy.username()) && other.meets(from, it.over()));
    }

    private AbsentPerson person(Colleague one) {
        return new AbsentPerson(one.username(), one.name(), one.unit(), organization.nameOf(one.unit()));
    }

    private static List<Role> sorted(Colleague one) {
        return one.roles().stream().sorted().toList();
    }

    private static @Nullable ExplainedRoute why(@Nullable Map<String, Object> stored) {
        return stored == null ? null : ExplainedRoute.of(stored);
    }
}

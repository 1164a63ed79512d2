// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.absence.Absence.Ended;
import io.anlan.service.absence.Absence.Enterer;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of the authorities say when they are not there and who stands in; it ends by itself, or is ended early. */
@Service
@Transactional
public class AbsenceManagement {

    private static final String KIND = "absence";
    private static final int DAYS_AHEAD = 366;

    private final Absences absences;
    private final Colleagues colleagues;
    private final Deputies deputies;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceManagement(
            Absences absences,
            Colleagues colleagues,
            Deputies deputies,
            CurrentActor current,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.deputies = deputies;
        this.current = current;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters an absence of the present person, or of somebody of the own unit or below who cannot.
     *
     * @return its id
     * @throws io.anlan.service.platform.Refusal {@code absence/only-in-person}, {@code absence/invalid}, {@code
     *     absence/overlaps}, {@code absence/not-yours-to-enter}, {@code absence/not-admitted}
     */
    public UUID enter(NewAbsence asked) {
        Actor actor = inPerson();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
        check(asked, today);
        absences.onlyOne();
        Colleague absent = absent(asked, actor);
        List<Absence> during = deputies.during(asked.from(), asked.to(), clock.instant());
        if (during.stream().anyMatch(it -> it.absent().username().equals(absent.username()))) {
            throw AbsenceRefusals.overlaps();
        }
        boolean forAnother = !absent.username().equals(actor.username());
        if (forAnother) {
            deputies.demandMayEnter(absent, actor, today);
        }
        Colleague deputy = asked.deputy() == null ? null : deputy(asked.deputy(), absent, actor);
        Map<String, Object> why = deputy == null ? Map.of() : admit(absent, deputy, asked, during, today);
        Absence it = new Absence(
                UUID.randomUUID(),
                absent,
                asked.from(),
                asked.to(),
                asked.reason(),
                deputy,
                why,
                deputies.toldWithout(absent, today),
                clock.instant(),
                forAnother ? new Enterer(actor.username(), actor.name()) : null,
                null);
        absences.add(it);
        keep(it, "entered", described(it), asked.reason());
        tellOf(it, during);
        return it.id();
    }

    private void tellOf(Absence it, List<Absence> during) {
        if (it.deputy() == null) {
            tell(it, "entered");
        }
        during.stream()
                .filter(other -> other.deputy() != null
                        && other.deputy().username().equals(it.absent().username()))
                .forEach(other -> tell(other, "deputy-absent/" + it.id()));
    }

    private Colleague absent(NewAbsence asked, Actor actor) {
        String other = asked.absent();
        return other == null || other.equals(actor.username())
                ? Colleague.of(actor).deputised()
                : colleagues
                        .find(other)
                        .map(Colleague::deputised)
                        .filter(found -> !found.roles().isEmpty())
                        .orElseThrow(() -> AbsenceRefusals.unknownAbsent(other));
    }

    private static void check(NewAbsence asked, LocalDate today) {
        new Complaints()
                .day("/from", asked.from(), today, today.plusDays(DAYS_AHEAD))
                .day(
                        "/to",
                        asked.to(),
                        asked.from() == null ? today : asked.from(),
                        (asked.from() == null ? today : asked.from()).plusDays(DAYS_AHEAD))
                .text("/reason", asked.reason(), 500)
                .refuse("absence/invalid", AbsenceRefusals.invalid());
    }

    /** Whoever enters it for another does not take that place: it is given by somebody else than who has it then. */
    private Colleague deputy(String username, Colleague absent, Actor actor) {
        return colleagues
                .find(username)
                .filter(found -> !found.username().equals(absent.username())
                        && !found.username().equals(actor.username()))
                .orElseThrow(() -> AbsenceRefusals.unknownDeputy(username));
    }

    private Map<String, Object> admit(
            Colleague absent, Colleague deputy, NewAbsence asked, List<Absence> during, LocalDate today) {
        Deputies.Judged judged = deputies.judge(absent, deputy, asked.from(), asked.to(), during, today);
        if (!judged.admitted()) {
            throw AbsenceRefusals.notAdmitted(judged.explanation());
        }
        return judged.why();
    }

    /**
     * Ends an absence before its time: the person, or a regulator of the unit or one above.
     *
     * @throws io.anlan.service.platform.Refusal {@code absence/unknown}, {@code absence/over}, {@code absence/not-yours}, {@code
     *     absence/only-in-person}, {@code absence/invalid}
     */
    public void end(UUID id, String reason) {
        Actor actor = current.actor();
        Absence it = absences.find(id).orElseThrow(AbsenceRefusals::unknown);
        if (it.isOver(clock.instant())) {
            throw AbsenceRefusals.over();
        }
        inPerson();
        if (!mayEnd(it, actor)) {
            throw AbsenceRefusals.notYours();
        }
        new Complaints().text("/reason", reason, 500).refuse("absence/invalid", AbsenceRefusals.invalid());
        if (!absences.end(id, new Ended(clock.instant(), actor.username(), actor.name(), reason))) {
            throw AbsenceRefusals.over();
        }
        keep(it, "ended-early", Map.of("to", it.to().toString()), reason);
    }

    static boolean mayEnd(Absence it, Actor actor) {
        boolean above = (it.absent().unit() + "/").startsWith(actor.unit() + "/")
                && !actor.unit().isEmpty();
        return actor.standsFor() == null
                && (it.absent().username().equals(actor.username())
                        || (above && actor.is(Role.DISTRICT_REGULATOR, Role.CITY_REGULATOR)));
    }

    private Actor inPerson() {
        Actor actor = current.actor();
        if (actor.standsFor() != null) {
            throw AbsenceRefusals.onlyInPerson();
        }
        return actor;
    }

    private void tell(Absence it, String cause) {
        events.publishEvent(new AbsenceUncovered(
                it.id(),
                cause,
                it.absent().name(),
                it.absent().unit(),
                it.from(),
                it.to(),
                it.told(),
                clock.instant()));
    }

    private void keep(Absence it, String act, Map<String, Object> values, String note) {
        trail.append(new Act(KIND, it.id().toString(), it.absent().unit(), act, Map.of(), values, note));
    }

    private static Map<String, Object> described(Absence it) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", it.from().toString());
        values.put("to", it.to().toString());
        values.put("roles", it.absent().roles().stream().map(Enum::name).toList());
        if (it.enteredBy() != null) {
            values.put("absent", it.absent().username());
            values.put("absentName", it.absent().name());
        }
        if (it.deputy() != null) {
            values.put("deputy", it.deputy().username());
            values.put("deputyName", it.deputy().name());
        }
        return values;
    }

    /**
     * @param to last day
     * @param deputy username; null when nobody stands in
     * @param absent username of somebody who cannot enter it; null for oneself
     */
    public record NewAbsence(
            LocalDate from,
            LocalDate to,
            String reason,
            @Nullable String deputy,
            @Nullable String absent) {}
}

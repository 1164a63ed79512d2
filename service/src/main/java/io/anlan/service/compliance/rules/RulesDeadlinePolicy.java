// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.Outcome;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.platform.calendar.WorkingCalendars;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Deadlines by the pack in force when the period starts.
 *
 * <p>Where no accident type is named and the rows differ by it, the shortest of the periods that could apply counts: what
 * is not known never gives more time.
 */
@Component
class RulesDeadlinePolicy implements DeadlinePolicy {

    private final Supplier<Snapshot> rules;
    private final WorkingCalendars calendars;

    @Autowired
    RulesDeadlinePolicy(RulePacks packs, WorkingCalendars calendars) {
        this(packs::snapshot, calendars);
    }

    RulesDeadlinePolicy(Supplier<Snapshot> rules, WorkingCalendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    @Override
    public Deadline deadlineFor(ToRectify what, LocalDate from) {
        Counted counted = count(what, from);
        return counted.count().deadline(counted.certain());
    }

    /** The last day alone, for very many. */
    LocalDate dueOn(ToRectify what, LocalDate from) {
        return count(what, from).count().dueOn();
    }

    private Counted count(ToRectify what, LocalDate from) {
        Snapshot snapshot = rules.get();
        RulePackVersion pack = inForce(snapshot, what, from);
        WorkingCalendar calendar = calendars.in(what.under().division());
        Decision decision = decide(snapshot, pack, what, what.accidentType(), from);
        if (decision.outcome() == Outcome.DECIDED) {
            return new Counted(count(pack, decision, from, calendar), what.accidentType() != null);
        }
        return snapshot.vocabulary().list("accidentType").stream()
                .map(AllowedValue::code)
                .map(possible -> decide(snapshot, pack, what, possible, from))
                .filter(possible -> possible.outcome() == Outcome.DECIDED)
                .map(possible -> count(pack, possible, from, calendar))
                .min(Comparator.comparing(DeadlineCount::dueOn))
                .map(shortest -> new Counted(shortest, false))
                .orElseThrow(
                        () -> new IllegalStateException("Pack " + pack.pack().id() + " gives no deadline for " + what
                                + ". Maybe its last row does not apply to everything."));
    }

    private static RulePackVersion inForce(Snapshot snapshot, ToRectify what, LocalDate from) {
        try {
            return snapshot.deadlines(Places.of(what.under()), from);
        } catch (IllegalArgumentException e) {
            throw NoRules.of(from, new Wording("整改期限", "deadlines")).because(e);
        }
    }

    private static Decision decide(
            Snapshot snapshot, RulePackVersion pack, ToRectify what, @Nullable String accidentType, LocalDate from) {
        return OneFact.decide(
                snapshot,
                pack,
                "hiddenDanger",
                AskedFacts.hiddenDanger(what.level(), what.source(), accidentType),
                from);
    }

    private static DeadlineCount count(
            RulePackVersion pack, Decision decision, LocalDate from, WorkingCalendar calendar) {
        return new DeadlineCount(pack, decision, from, calendar);
    }

    /** @param certain false where no accident type was named and the shortest period counts */
    private record Counted(DeadlineCount count, boolean certain) {}
}

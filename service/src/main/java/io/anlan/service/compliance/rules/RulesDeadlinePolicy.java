// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.Outcome;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy;
import io.anlan.service.platform.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Deadlines by the pack in force when the period starts.
 *
 * <p>Where no accident type is named and the rows differ by it, the shortest of the periods that could apply counts: what
 * is not known never gives more time.
 */
@Component
class RulesDeadlinePolicy implements DeadlinePolicy {

    private static final String FACT_TYPE = "hiddenDanger";

    private final RulePacks packs;
    private final WorkingCalendar calendar;

    RulesDeadlinePolicy(RulePacks packs, WorkingCalendar calendar) {
        this.packs = packs;
        this.calendar = calendar;
    }

    @Override
    public Deadline deadlineFor(ToRectify what, LocalDate from) {
        RulePackVersion pack = packs.snapshot().deadlines(Places.of(what.under()), from);
        Decision decision = decide(pack, what, what.accidentType(), from);
        if (decision.outcome() == Outcome.DECIDED) {
            return count(pack, decision, from).deadline(what.accidentType() != null);
        }
        return packs.vocabulary().list("accidentType").stream()
                .map(AllowedValue::code)
                .map(possible -> decide(pack, what, possible, from))
                .filter(possible -> possible.outcome() == Outcome.DECIDED)
                .map(possible -> count(pack, possible, from))
                .min(Comparator.comparing(DeadlineCount::dueOn))
                .map(shortest -> shortest.deadline(false))
                .orElseThrow(
                        () -> new IllegalStateException("Pack " + pack.pack().id() + " gives no deadline for " + what
                                + ". Maybe its last row does not apply to everything."));
    }

    private Decision decide(RulePackVersion pack, ToRectify what, @Nullable String accidentType, LocalDate from) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("level", what.level().name());
        values.put("source", what.source());
        if (accidentType != null) {
            values.put("accidentType", accidentType);
        }
        List<Map<String, Object>> facts = List.of(Map.of("ref", "1", "type", FACT_TYPE, "values", values));
        try {
            return pack.decide(packs.vocabulary().parse(Map.of(), facts), from);
        } catch (InvalidFacts e) {
            throw InvalidFactsRefusal.of(e, facts);
        }
    }

    private DeadlineCount count(RulePackVersion pack, Decision decision, LocalDate from) {
        return new DeadlineCount(pack, decision, from, calendar);
    }
}

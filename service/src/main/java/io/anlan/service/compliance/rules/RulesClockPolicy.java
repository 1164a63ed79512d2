// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.Outcome;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.service.hiddendanger.clock.ClockAct;
import io.anlan.service.hiddendanger.clock.ClockPolicy;
import io.anlan.service.hiddendanger.clock.DayUnit;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.clock.DutyEvent;
import io.anlan.service.hiddendanger.clock.Period;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules clocks by the pack in force on the day of the event. */
@Component
class RulesClockPolicy implements ClockPolicy {

    private static final String PACK = "clocks/default";

    private final RulePacks packs;

    RulesClockPolicy(RulePacks packs) {
        this.packs = packs;
    }

    @Override
    public Optional<ClockRuling> rule(Duty duty, DutyEvent event, ClockedCase about, LocalDate on) {
        Snapshot snapshot = packs.snapshot();
        return snapshot.find(PackKind.CLOCKS, PACK, Places.of(about.under()), on)
                .map(pack -> decide(snapshot, pack, duty, event, about, on))
                .filter(decision -> decision.outcome() == Outcome.DECIDED)
                .map(RulesClockPolicy::ruling);
    }

    private static Decision decide(
            Snapshot snapshot, RulePackVersion pack, Duty duty, DutyEvent event, ClockedCase about, LocalDate on) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("duty", duty.name());
        values.put("event", event.name());
        values.put("source", about.source());
        if (about.level() != null) {
            values.put("level", about.level().name());
        }
        return OneFact.decide(snapshot, pack, "dutyEvent", values, on);
    }

    private static ClockRuling ruling(Decision decision) {
        return new ClockRuling(
                ClockAct.valueOf(Answers.code(decision, "clockAct")),
                period(decision),
                PlainJson.of(Answers.reason(decision)));
    }

    private static @Nullable Period period(Decision decision) {
        return Answers.numberIfAny(decision, "days")
                .map(days -> new Period(days, DayUnit.valueOf(Answers.code(decision, "dayUnit"))))
                .orElse(null);
    }
}

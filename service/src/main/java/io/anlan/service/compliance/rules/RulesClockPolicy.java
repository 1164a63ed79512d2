// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.FactValue;
import io.anlan.rules.Outcome;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.reasons.Finding;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.service.hiddendanger.clock.ClockAct;
import io.anlan.service.hiddendanger.clock.ClockPolicy;
import io.anlan.service.hiddendanger.clock.DayUnit;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.clock.DutyEvent;
import io.anlan.service.hiddendanger.clock.Period;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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
        List<Map<String, Object>> facts = List.of(Map.of("ref", "1", "type", "dutyEvent", "values", values));
        try {
            return pack.decide(snapshot.vocabulary().parse(Map.of(), facts), on);
        } catch (InvalidFacts e) {
            throw InvalidFactsRefusal.of(e, facts);
        }
    }

    private static ClockRuling ruling(Decision decision) {
        Map<String, FactValue> result = decision.result();
        Finding row = decision.findings().get(0);
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("row", Map.of("id", row.rowId(), "sentence", row.sentence(), "basis", row.basis()));
        explanation.put("packId", decision.packId());
        explanation.put("packVersion", decision.packVersion());
        explanation.put("layers", decision.layers());
        explanation.put("publication", decision.publication());
        return new ClockRuling(ClockAct.valueOf(code(result, "clockAct")), period(result), PlainJson.of(explanation));
    }

    private static @Nullable Period period(Map<String, FactValue> result) {
        return result.get("days") instanceof FactValue.Quantity days
                ? new Period(days.value().intValueExact(), DayUnit.valueOf(code(result, "dayUnit")))
                : null;
    }

    private static String code(Map<String, FactValue> result, String attribute) {
        if (result.get(attribute) instanceof FactValue.Choice choice) {
            return choice.code();
        }
        throw new IllegalStateException("A row of " + PACK + " gives no " + attribute);
    }
}

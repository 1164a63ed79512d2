// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.FactValue;
import io.anlan.rules.Outcome;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.service.hiddendanger.closure.RecheckPolicy;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what happens after an end, by the pack in force on that day. */
@Component
class RulesRecheckPolicy implements RecheckPolicy {

    private static final String PACK = "routing/recheck";

    private final RulePacks packs;

    RulesRecheckPolicy(RulePacks packs) {
        this.packs = packs;
    }

    @Override
    public RecheckRule ruleFor(
            Jurisdiction under, @Nullable HiddenDangerLevel level, @Nullable String source, LocalDate on) {
        Snapshot snapshot = packs.snapshot();
        RulePackVersion pack =
                snapshot.find(PackKind.ROUTING, PACK, Places.of(under), on).orElseThrow(() -> noRules(on));
        Stream<HiddenDangerLevel> levels = level == null ? Arrays.stream(HiddenDangerLevel.values()) : Stream.of(level);
        return levels.map(possible -> decide(snapshot, pack, possible, source, on))
                .filter(decision -> decision.outcome() == Outcome.DECIDED)
                .map(RulesRecheckPolicy::rule)
                .max(Comparator.comparingInt(RecheckRule::objectionDays))
                .orElseThrow(() -> noRules(on));
    }

    private static Decision decide(
            Snapshot snapshot, RulePackVersion pack, HiddenDangerLevel level, @Nullable String source, LocalDate on) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("level", level.name()));
        if (source != null) {
            values.put("source", source);
        }
        return OneFact.decide(snapshot, pack, "hiddenDanger", values, on);
    }

    private static RecheckRule rule(Decision decision) {
        BigDecimal share = decision.result().get("sampleShare") instanceof FactValue.Quantity percent
                ? percent.value()
                : BigDecimal.ZERO;
        return new RecheckRule(
                recurrence(decision),
                share,
                days(decision, "objectionDays", 0),
                PlainJson.of(Answers.reason(decision)));
    }

    private static @Nullable Recurrence recurrence(Decision decision) {
        return Answers.numberIfAny(decision, "recheckAfter")
                .map(after -> new Recurrence(
                        after, days(decision, "recheckEarliest", 0), days(decision, "recheckLatest", after)))
                .orElse(null);
    }

    private static int days(Decision decision, String attribute, int otherwise) {
        return Answers.numberIfAny(decision, attribute).orElse(otherwise);
    }

    private static Refusal noRules(LocalDate on) {
        return NoRules.of(on, new Wording("销号后复查", "what follows a closure"));
    }
}

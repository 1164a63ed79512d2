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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
        List<Map<String, Object>> facts = List.of(Map.of("ref", "1", "type", "hiddenDanger", "values", values));
        try {
            return pack.decide(snapshot.vocabulary().parse(Map.of(), facts), on);
        } catch (InvalidFacts e) {
            throw InvalidFactsRefusal.of(e, facts);
        }
    }

    private static RecheckRule rule(Decision decision) {
        Map<String, FactValue> result = decision.result();
        Finding row = decision.findings().get(0);
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("row", Map.of("id", row.rowId(), "sentence", row.sentence(), "basis", row.basis()));
        explanation.put("packId", decision.packId());
        explanation.put("packVersion", decision.packVersion());
        explanation.put("layers", decision.layers());
        explanation.put("publication", decision.publication());
        Recurrence recurrence = result.containsKey("recheckAfter")
                ? new Recurrence(
                        days(result, "recheckAfter", 0),
                        days(result, "recheckEarliest", 0),
                        days(result, "recheckLatest", days(result, "recheckAfter", 0)))
                : null;
        BigDecimal share =
                result.get("sampleShare") instanceof FactValue.Quantity percent ? percent.value() : BigDecimal.ZERO;
        return new RecheckRule(recurrence, share, days(result, "objectionDays", 0), PlainJson.of(explanation));
    }

    private static int days(Map<String, FactValue> result, String attribute, int otherwise) {
        return result.get(attribute) instanceof FactValue.Quantity days
                ? days.value().intValueExact()
                : otherwise;
    }

    private static Refusal noRules(LocalDate on) {
        return new Refusal(
                "compliance/no-criteria-in-force",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(on + " 没有已知的销号后复查规则", "No rules for what follows a closure are known for " + on));
    }
}

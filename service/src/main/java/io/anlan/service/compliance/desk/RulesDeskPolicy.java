// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.desk;

import io.anlan.rules.Decision;
import io.anlan.rules.FactValue;
import io.anlan.rules.Outcome;
import io.anlan.service.hiddendanger.desk.DeskPolicy;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says the numbers of the desk by the pack in force on that day. */
@Component
class RulesDeskPolicy implements DeskPolicy {

    private static final String PACK = "routing/desk";

    private final DeskPacks packs;

    RulesDeskPolicy(DeskPacks packs) {
        this.packs = packs;
    }

    @Override
    public DeskNumbers numbers(Jurisdiction under, @Nullable HiddenDangerLevel level, LocalDate on) {
        DeskPacks.Asked pack = packs.ask(PACK, under, on).orElseThrow(() -> noRules(on));
        Stream<HiddenDangerLevel> levels = level == null ? Arrays.stream(HiddenDangerLevel.values()) : Stream.of(level);
        return levels.map(possible -> pack.decide(Map.of("level", possible.name())))
                .filter(decision -> decision.outcome() == Outcome.DECIDED)
                .map(RulesDeskPolicy::numbers)
                .min(Comparator.comparingInt(DeskNumbers::claimHours))
                .orElseThrow(() -> noRules(on));
    }

    private static DeskNumbers numbers(Decision decision) {
        return new DeskNumbers(
                number(decision, "claimHours"),
                number(decision, "photoDistance"),
                DeskPacks.reason(decision, decision.findings().get(0)));
    }

    private static int number(Decision decision, String attribute) {
        if (decision.result().get(attribute) instanceof FactValue.Quantity quantity) {
            return quantity.value().intValueExact();
        }
        throw new IllegalStateException("A row of " + PACK + " gives no " + attribute);
    }

    private static Refusal noRules(LocalDate on) {
        return new Refusal(
                "compliance/no-criteria-in-force",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(on + " 没有已知的办理台规则", "No rules of the desk are known for " + on));
    }
}

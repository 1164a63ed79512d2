// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.Outcome;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.service.hiddendanger.extension.PostponementKind;
import io.anlan.service.hiddendanger.extension.PostponementPolicy;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Routes requests for more time by the pack in force on the day of the request. */
@Component
class RulesPostponementPolicy implements PostponementPolicy {

    private static final String ADMITTED = "ADMITTED";

    private final RulePacks packs;

    RulesPostponementPolicy(RulePacks packs) {
        this.packs = packs;
    }

    @Override
    public Route route(Asked asked, LocalDate on) {
        Snapshot snapshot = packs.snapshot();
        RulePackVersion pack = snapshot.find(PackKind.ROUTING, packOf(asked.kind()), Places.of(asked.under()), on)
                .orElseThrow(() -> NoRules.of(on, new Wording("延期或暂缓审批", "more time")));
        Decision decision = decide(snapshot, pack, asked, on);
        if (decision.outcome() != Outcome.DECIDED) {
            throw new IllegalStateException("Pack " + pack.id() + " does not answer " + asked
                    + ". Maybe its last row does not apply to everything.");
        }
        boolean admitted = Answers.codeIfAny(decision, "admission")
                .filter(ADMITTED::equals)
                .isPresent();
        return new Route(
                admitted ? role(decision, "approver") : null,
                admitted ? role(decision, "nextApprover") : null,
                explanation(pack, decision));
    }

    private static String packOf(PostponementKind kind) {
        return switch (kind) {
            case EXTENSION -> "routing/extension";
            case DEFERRAL -> "routing/deferral";
        };
    }

    private static Decision decide(Snapshot snapshot, RulePackVersion pack, Asked asked, LocalDate on) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("level", asked.level().name());
        values.put("listingLevel", asked.listingLevel());
        values.put("earlierGrants", asked.earlierGrants());
        values.put("daysInAll", asked.daysInAll());
        values.put("daysFromOrder", asked.daysFromOrder());
        values.put("workingDaysLeft", asked.workingDaysLeft());
        values.put("pastDeadline", asked.pastDeadline());
        return OneFact.decide(snapshot, pack, "postponement", values, on);
    }

    private static Map<String, Object> explanation(RulePackVersion pack, Decision decision) {
        Map<String, Object> explanation = Answers.reasonAndChecks(decision, Answers.row(decision));
        explanation.put("packDigest", pack.digest());
        return PlainJson.of(explanation);
    }

    private static @Nullable Role role(Decision decision, String attribute) {
        return Answers.codeIfAny(decision, attribute).map(Role::valueOf).orElse(null);
    }
}

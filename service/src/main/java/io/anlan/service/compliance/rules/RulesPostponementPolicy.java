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
import io.anlan.service.hiddendanger.extension.PostponementKind;
import io.anlan.service.hiddendanger.extension.PostponementPolicy;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
                .orElseThrow(() -> new Refusal(
                        "compliance/no-criteria-in-force",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new Wording(on + " 没有已知的延期或暂缓审批规则", "No rules for more time are known for " + on)));
        Decision decision = decide(snapshot, pack, asked, on);
        if (decision.outcome() != Outcome.DECIDED) {
            throw new IllegalStateException("Pack " + pack.id() + " does not answer " + asked
                    + ". Maybe its last row does not apply to everything.");
        }
        Map<String, FactValue> result = decision.result();
        boolean admitted = ADMITTED.equals(code(result, "admission"));
        return new Route(
                admitted ? role(result, "approver") : null,
                admitted ? role(result, "nextApprover") : null,
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
        List<Map<String, Object>> facts = List.of(Map.of("ref", "1", "type", "postponement", "values", values));
        try {
            return pack.decide(snapshot.vocabulary().parse(Map.of(), facts), on);
        } catch (InvalidFacts e) {
            throw InvalidFactsRefusal.of(e, facts);
        }
    }

    private static Map<String, Object> explanation(RulePackVersion pack, Decision decision) {
        Finding row = decision.findings().get(0);
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("row", Map.of("id", row.rowId(), "sentence", row.sentence(), "basis", row.basis()));
        explanation.put("checks", row.checks());
        explanation.put("packId", decision.packId());
        explanation.put("packVersion", decision.packVersion());
        explanation.put("packDigest", pack.digest());
        explanation.put("layers", decision.layers());
        explanation.put("publication", decision.publication());
        return PlainJson.of(explanation);
    }

    private static @Nullable Role role(Map<String, FactValue> result, String attribute) {
        String code = code(result, attribute);
        return code == null ? null : Role.valueOf(code);
    }

    private static @Nullable String code(Map<String, FactValue> result, String attribute) {
        return result.get(attribute) instanceof FactValue.Choice choice ? choice.code() : null;
    }
}

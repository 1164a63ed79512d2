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
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks packs that route one thing: which row answers, and why. */
@Component
public class RoutingPacks {

    private final RulePacks packs;

    RoutingPacks(RulePacks packs) {
        this.packs = packs;
    }

    /**
     * @param id of the pack, e.g. {@code routing/bulk}
     * @param values by attribute; what is not there is unknown
     * @throws Refusal {@code compliance/no-criteria-in-force}, {@code compliance/invalid-facts}
     */
    public Answer ask(String id, Jurisdiction under, String factType, Map<String, Object> values, LocalDate on) {
        Snapshot snapshot = packs.snapshot();
        RulePackVersion pack = snapshot.find(PackKind.ROUTING, id, Places.of(under), on)
                .orElseThrow(() -> new Refusal(
                        "compliance/no-criteria-in-force",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new Wording(on + " 没有已知的规则 " + id, "No rules " + id + " are known for " + on)));
        List<Map<String, Object>> facts = List.of(Map.of("ref", "1", "type", factType, "values", values));
        try {
            Decision decision = pack.decide(snapshot.vocabulary().parse(Map.of(), facts), on);
            return decision.outcome() == Outcome.DECIDED
                    ? new Answer(decision.result(), explanation(pack, decision), List.of())
                    : new Answer(Map.of(), null, needed(decision));
        } catch (InvalidFacts e) {
            throw InvalidFactsRefusal.of(e, facts);
        }
    }

    private static List<Wording> needed(Decision decision) {
        return decision.needed().stream()
                .map(fact -> new Wording(fact.question().zh(), fact.question().en()))
                .distinct()
                .toList();
    }

    private static Map<String, Object> explanation(RulePackVersion pack, Decision decision) {
        Finding row = decision.findings().get(0);
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("row", Map.of("id", row.rowId(), "sentence", row.sentence(), "basis", row.basis()));
        explanation.put("checks", row.checks());
        explanation.put("accidentTypeNamed", true); // what a route is told with; here nothing is left open
        explanation.put("packId", decision.packId());
        explanation.put("packVersion", decision.packVersion());
        explanation.put("packDigest", pack.digest());
        explanation.put("layers", decision.layers());
        explanation.put("publication", decision.publication());
        return PlainJson.of(explanation);
    }

    /**
     * What a row answers.
     *
     * @param explanation of the row as plain JSON values; null when no row is certain to be the first
     * @param needed what would have to be known for a certain answer
     */
    public record Answer(
            Map<String, FactValue> result, @Nullable Map<String, Object> explanation, List<Wording> needed) {

        public boolean isAdmitted() {
            return result.get("admission") instanceof FactValue.Choice choice
                    && choice.code().equals("ADMITTED");
        }

        public int number(String attribute, int otherwise) {
            BigDecimal number = result.get(attribute) instanceof FactValue.Quantity found ? found.value() : null;
            return number == null ? otherwise : number.intValueExact();
        }

        public Set<String> codes(String attribute) {
            return result.get(attribute) instanceof FactValue.Choices choices ? Set.copyOf(choices.codes()) : Set.of();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.bench;

import io.anlan.rules.Decision;
import io.anlan.rules.Example;
import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.Outcome;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.dmn.DmnText;
import io.anlan.rules.model.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Gives the shipped tables that fit DMN to another engine and asks both every example that is decided: the answers have to
 * be the same.
 */
public final class DmnElsewhere {

    private DmnElsewhere() {}

    public static void main(String[] args) {
        RulePacks packs = RulePacks.shipped();
        int wrong = 0;
        for (String id : List.of("deadlines/default", "risk-grading/live")) {
            RulePackVersion version = packs.find(id, "1").orElseThrow();
            String text = new DmnText(packs.vocabulary()).write(version.pack());
            DmnEngine engine =
                    DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
            DmnDecision decision = engine.parseDecisions(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .get(0);
            int asked = 0;
            for (Row row : version.pack().rows()) {
                for (Example example : row.examples()) {
                    FactSet facts =
                            new FactSet(example.enterprise(), List.of(new Fact("1", row.factType(), example.values())));
                    Decision ours = version.decide(facts, example.on());
                    if (ours.outcome() == Outcome.DECIDED) {
                        asked++;
                        wrong += theirs(engine, decision, packs, example).equals(plain(packs, ours.result())) ? 0 : 1;
                    }
                }
            }
            System.out.printf("%s: %d cases asked of the Camunda DMN engine, %d answered otherwise so far%n", id, asked, wrong);
        }
        if (wrong > 0) {
            System.exit(1);
        }
    }

    private static Map<String, String> theirs(
            DmnEngine engine, DmnDecision decision, RulePacks packs, Example example) {
        Map<String, Object> variables = new TreeMap<>(packs.vocabulary().toPlain(example.values()));
        packs.vocabulary()
                .factType(decision.getName())
                .attributes()
                .forEach(attribute -> variables.putIfAbsent(attribute.name(), null));
        DmnDecisionResult result = engine.evaluateDecision(decision, Variables.fromMap(variables));
        Map<String, String> answer = new TreeMap<>();
        result.getSingleResult().getEntryMap().forEach((name, value) -> {
            if (value != null) {
                answer.put(name, String.valueOf(value));
            }
        });
        return answer;
    }

    private static Map<String, String> plain(RulePacks packs, Map<String, FactValue> result) {
        Map<String, String> answer = new TreeMap<>();
        result.forEach((name, value) -> answer.put(name, value.text()));
        return answer;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.FactSet;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.reasons.Finding;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.hiddendanger.determination.Determiner;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Decides by the determination pack that was in force on the day of the finding. */
@Component
class RulesDeterminer implements Determiner {

    private final Supplier<Snapshot> rules;

    @Autowired
    RulesDeterminer(RulePacks packs) {
        this(packs::snapshot);
    }

    RulesDeterminer(Supplier<Snapshot> rules) {
        this.rules = rules;
    }

    @Override
    public Determination determine(Circumstances circumstances) {
        return determination(decide(circumstances));
    }

    Decision decide(Circumstances circumstances) {
        Snapshot snapshot = rules.get();
        return inForce(snapshot, circumstances).decide(facts(snapshot, circumstances), circumstances.foundOn());
    }

    @Override
    public Determination again(Circumstances circumstances, Map<String, Object> explanation) {
        String id = String.valueOf(explanation.get("packId"));
        String version = String.valueOf(explanation.get("packVersion"));
        Snapshot snapshot = rules.get();
        var pack = snapshot.find(id, version, layers(explanation))
                .filter(found -> found.digest().equals(explanation.get("packDigest")))
                .orElseThrow(() -> unknownVersion(id, version))
                .under(explanation.get("publication") instanceof Number number ? number.longValue() : 0);
        return determination(pack.decide(facts(snapshot, circumstances), circumstances.foundOn()));
    }

    private static List<Decision.Layer> layers(Map<String, Object> explanation) {
        return explanation.get("layers") instanceof List<?> stored
                ? stored.stream().map(PlainJson::layer).toList()
                : List.of();
    }

    private static RulePackVersion inForce(Snapshot snapshot, Circumstances circumstances) {
        try {
            return snapshot.determination(Places.of(circumstances.under()), circumstances.foundOn());
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "compliance/no-criteria-in-force",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Wording(
                            circumstances.foundOn() + " 没有已知的判定标准；请核对检查日期",
                            "No criteria are known for " + circumstances.foundOn() + "; check the day of the finding"));
        }
    }

    private static FactSet facts(Snapshot snapshot, Circumstances circumstances) {
        try {
            return snapshot.vocabulary().parse(AskedFacts.enterprise(circumstances), circumstances.facts());
        } catch (InvalidFacts e) {
            throw InvalidFactsRefusal.of(e, circumstances.facts());
        }
    }

    private static Determination determination(Decision decision) {
        return new Determination(outcome(decision), criteria(decision), PlainJson.of(decision));
    }

    static Determination.Outcome outcome(Decision decision) {
        return Determination.Outcome.valueOf(decision.outcome().name());
    }

    static List<String> criteria(Decision decision) {
        return decision.findings().stream().map(Finding::criterion).distinct().toList();
    }

    private static Refusal unknownVersion(String id, String version) {
        return new Refusal(
                "compliance/unknown-version",
                HttpStatus.CONFLICT,
                new Wording(
                        "规则包 " + id + " 第 " + version + " 版已不在本系统中，无法按原版本重算",
                        "Version " + version + " of pack " + id + " is not here any more, so it cannot decide again"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.desk;

import io.anlan.rules.Decision;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.reasons.Finding;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.service.compliance.rules.InvalidFactsRefusal;
import io.anlan.service.compliance.rules.Places;
import io.anlan.service.compliance.rules.PlainJson;
import io.anlan.service.hiddendanger.desk.RuleReason;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the packs of the desk about a piece of work. */
@Component
class DeskPacks {

    private final RulePacks packs;

    DeskPacks(RulePacks packs) {
        this.packs = packs;
    }

    /** What holds now; another one once anything is published. */
    Snapshot snapshot() {
        return packs.snapshot();
    }

    /** @param pack id; empty when none is in force there on that day */
    Optional<Asked> ask(String pack, Jurisdiction under, LocalDate on) {
        Snapshot snapshot = packs.snapshot();
        return snapshot.find(PackKind.ROUTING, pack, Places.of(under), on).map(found -> new Asked(snapshot, found, on));
    }

    /** A pack in force. */
    record Asked(Snapshot snapshot, RulePackVersion pack, LocalDate on) {

        /** @param values of the piece of work; what is not there is not known */
        Decision decide(Map<String, Object> values) {
            List<Map<String, Object>> facts = List.of(Map.of("ref", "1", "type", "queueItem", "values", values));
            try {
                return pack.decide(snapshot.vocabulary().parse(Map.of(), facts), on);
            } catch (InvalidFacts e) {
                throw InvalidFactsRefusal.of(e, facts);
            }
        }
    }

    static RuleReason reason(Decision decision, Finding row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("row", Map.of("id", row.rowId(), "sentence", row.sentence(), "basis", row.basis()));
        plain.put("checks", row.checks());
        plain.put("packId", decision.packId());
        plain.put("packVersion", decision.packVersion());
        plain.put("layers", decision.layers());
        plain.put("publication", decision.publication());
        return RuleReason.of(PlainJson.of(plain));
    }
}

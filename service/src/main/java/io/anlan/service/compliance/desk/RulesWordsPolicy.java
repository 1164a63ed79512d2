// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.desk;

import io.anlan.rules.Decision;
import io.anlan.rules.FactValue;
import io.anlan.rules.model.Row;
import io.anlan.rules.reasons.Finding;
import io.anlan.service.hiddendanger.desk.WordsPolicy;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Offers what the pack in force on that day offers: each met row is a text. */
@Component
class RulesWordsPolicy implements WordsPolicy {

    private static final String PACK = "routing/words";

    private final DeskPacks packs;

    RulesWordsPolicy(DeskPacks packs) {
        this.packs = packs;
    }

    @Override
    public List<OfferedText> texts(Deciding about, LocalDate on) {
        return packs.ask(PACK, about.under(), on).stream()
                .flatMap(pack -> {
                    Map<String, Row> rows =
                            pack.pack().pack().rows().stream().collect(Collectors.toMap(Row::id, Function.identity()));
                    Decision decision = pack.decide(values(about));
                    return decision.findings().stream()
                            .map(row -> text(about, decision, row, Objects.requireNonNull(rows.get(row.rowId()))));
                })
                .toList();
    }

    private static Map<String, Object> values(Deciding about) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("act", about.act().name());
        if (about.level() != null) {
            values.put("level", about.level().name());
        }
        if (about.stage() != null) {
            values.put("stage", about.stage().name());
        }
        return values;
    }

    private static OfferedText text(Deciding about, Decision decision, Finding found, Row row) {
        if (row.then().get("deskText") instanceof FactValue.Choice use) {
            return new OfferedText(
                    about.act(),
                    DeskTextUse.valueOf(use.code()),
                    new Wording(found.sentence().zh(), found.sentence().en()),
                    DeskPacks.reason(decision, found));
        }
        throw new IllegalStateException("Row " + row.id() + " does not say what its text is for");
    }
}

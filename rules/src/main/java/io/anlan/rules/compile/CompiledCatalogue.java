// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.FactValue;
import io.anlan.rules.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.modelcompiler.KieBaseBuilder;

/**
 * A catalogue in executable form. What was asked is inserted with its measure, and three rules tell what the answers amount
 * to. So a catalogue of any size is the same few rules.
 */
public final class CompiledCatalogue {

    private final Map<String, MeasureRow> rows = new HashMap<>();
    private final Sessions sessions;

    public CompiledCatalogue(Catalogue catalogue) {
        catalogue.measures().map(MeasureRow::new).forEach(row -> rows.put(row.id(), row));
        this.sessions = new Sessions(KieBaseBuilder.createKieBaseFromModel(MeasureRules.model()));
    }

    /** Expects ids of this catalogue and answers of the kind their questions take. */
    public Answers check(Collection<String> asked, Map<String, FactValue> answers, LocalDate on) {
        List<AskedMeasure> facts = new ArrayList<>();
        for (String id : asked) {
            facts.add(new AskedMeasure(Objects.requireNonNull(rows.get(id), id), answers.get(id), on));
        }
        sessions.fire(facts);
        return new Answers(facts);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.FactValue;
import io.anlan.rules.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.drools.modelcompiler.KieBaseBuilder;

/**
 * A catalogue in executable form. Its measures are facts, put into each session once; a check inserts what was asked, and
 * a handful of rules join both by the id of the measure. So a catalogue of any size is the same few rules.
 */
public final class CompiledCatalogue {

    private final Sessions sessions;

    public CompiledCatalogue(Catalogue catalogue) {
        List<MeasureRow> rows = catalogue.measures().map(MeasureRow::new).toList();
        this.sessions = new Sessions(KieBaseBuilder.createKieBaseFromModel(MeasureRules.model()), rows);
    }

    /** Expects ids of this catalogue and answers of the kind their questions take. */
    public Answers check(Collection<String> asked, Map<String, FactValue> answers, LocalDate on) {
        List<AskedMeasure> facts = new ArrayList<>();
        for (String id : asked) {
            facts.add(new AskedMeasure(id, answers.get(id), on));
        }
        sessions.fire(facts);
        return new Answers(facts);
    }
}

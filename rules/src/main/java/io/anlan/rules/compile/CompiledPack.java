// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.Decision;
import io.anlan.rules.Example;
import io.anlan.rules.Fact;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;

/** A pack in executable form: immutable, used by any number of threads. */
public final class CompiledPack {

    private static final Fact ENTERPRISE = new Fact(FactType.ENTERPRISE, FactType.ENTERPRISE, Map.of());

    private final RulePack pack;
    private final Map<String, Layout> layouts = new HashMap<>();
    private final Map<String, List<CompiledRow>> rows = new LinkedHashMap<>();
    private final IdentityHashMap<Row, CompiledRow> byRow = new IdentityHashMap<>();
    private final Sessions sessions;

    /** Expects a pack that was checked against the vocabulary. */
    public CompiledPack(RulePack pack, Vocabulary vocabulary) {
        this.pack = pack;
        vocabulary.factTypes().forEach(type -> layouts.put(type.name(), new Layout(vocabulary, type)));
        FactType enterprise = new FactType(
                FactType.ENTERPRISE,
                vocabulary.enterprise().labels(),
                List.of(),
                vocabulary.enterprise().industries());
        layouts.put(FactType.ENTERPRISE, new Layout(vocabulary, enterprise));
        // a table answers what is written; only where all rows count can a failed device add something
        boolean devicesHaveToWork =
                pack.failedDevices() != null && !pack.hitPolicy().singleAnswer();
        for (Row row : pack.rows()) {
            List<CompiledRow> same = rows.computeIfAbsent(row.factType(), type -> new ArrayList<>());
            CompiledRow compiled = new CompiledRow(row, same.size(), bind(row), devicesHaveToWork);
            same.add(compiled);
            byRow.put(row, compiled);
        }
        this.sessions = new Sessions(KieBaseBuilder.createKieBaseFromModel(RowRules.model(rows)));
    }

    /** What was compiled. */
    public RulePack pack() {
        return pack;
    }

    private List<CompiledCondition> bind(Row row) {
        Layout layout = layout(row.factType());
        List<CompiledCondition> conditions = new ArrayList<>();
        for (Condition condition : row.when()) {
            conditions.add(new CompiledCondition(condition, layout, RightSides.of(condition, layout, pack)));
        }
        return conditions;
    }

    private Layout layout(String type) {
        Layout layout = layouts.get(type);
        if (layout == null) {
            throw new IllegalArgumentException("Unknown fact type " + type);
        }
        return layout;
    }

    /** Decides, as {@code RulePackVersion.decide} describes. */
    public Decision decide(FactSet facts, LocalDate on, DecidedBy by) {
        List<Observation> observations = new ArrayList<>();
        @Nullable FactValue[] enterprise = layout(FactType.ENTERPRISE).placeEnterprise(facts.enterprise());
        observations.add(observe(enterprise, ENTERPRISE, on));
        for (Fact fact : facts.facts()) {
            observations.add(observe(enterprise, fact, on));
        }
        sessions.fire(observations);
        Explanation explanation = new Explanation(pack, on);
        for (Observation observation : observations) {
            explanation.add(observation, rows.getOrDefault(observation.key(), List.of()));
        }
        return explanation.decision(by);
    }

    /** What one row of the pack, the very object, says to one fact; for examples. */
    public Example.Expectation expectation(
            Row row, Map<String, FactValue> enterprise, Map<String, FactValue> values, LocalDate on) {
        CompiledRow compiled = byRow.get(row);
        if (compiled == null) {
            throw new IllegalArgumentException("Not a row of this pack: " + row.id());
        }
        Observation observation = observe(
                layout(FactType.ENTERPRISE).placeEnterprise(enterprise), new Fact("1", row.factType(), values), on);
        sessions.fire(List.of(observation));
        Proof proof = observation.proof(compiled.index());
        if (proof == null) {
            new Needs().add(compiled, observation);
            return Example.Expectation.NEEDS_FACTS;
        }
        return switch (proof) {
            case MET -> Example.Expectation.FIRES;
            case MET_BY_FAILED_DEVICE -> Example.Expectation.FIRES_BY_FAILED_DEVICE;
            case NOT_MET -> Example.Expectation.DOES_NOT_FIRE;
        };
    }

    private Observation observe(@Nullable FactValue[] enterprise, Fact fact, LocalDate on) {
        int count = rows.getOrDefault(fact.type(), List.of()).size();
        @Nullable FactValue[] values = layout(fact.type()).place(enterprise, fact.values());
        return new Observation(fact.ref(), fact.type(), values, on, count);
    }
}

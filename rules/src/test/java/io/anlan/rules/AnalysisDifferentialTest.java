// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.analysis.CounterExample;
import io.anlan.rules.analysis.Defect;
import io.anlan.rules.analysis.Defect.Kind;
import io.anlan.rules.analysis.TableAnalysis;
import io.anlan.rules.compile.CompiledPack;
import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the analysis says of random tables, against trying cases one by one with the rules that decide. */
class AnalysisDifferentialTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    @Property(tries = 150)
    void every_counter_example_shows_its_defect(@ForAll long seed, @ForAll HitPolicy policy) {
        RulePack pack = pack(seed, policy);
        CompiledPack compiled = new CompiledPack(pack, VOCABULARY);
        for (Defect defect : TableAnalysis.of(pack, VOCABULARY)) {
            CounterExample shown = defect.counterExample();
            if (shown == null) {
                assertThat(defect.kind()).isIn(Kind.IMPOSSIBLE, Kind.UNDECIDED);
                continue;
            }
            List<String> met = met(pack, compiled, shown.enterprise(), shown.values(), shown.on());
            switch (defect.kind()) {
                case GAP, INCOMPLETE_RANGE -> assertThat(met).isEmpty();
                case UNREACHABLE ->
                    assertThat(met).contains(defect.rows().get(0)).hasSizeGreaterThan(1);
                default -> assertThat(met).containsAll(defect.rows());
            }
        }
    }

    @Property(tries = 150)
    void no_case_that_can_be_tried_shows_a_defect_that_was_not_told(@ForAll long seed, @ForAll HitPolicy policy) {
        RulePack pack = pack(seed, policy);
        List<Defect> defects = TableAnalysis.of(pack, VOCABULARY);
        if (defects.stream().anyMatch(defect -> defect.kind() == Kind.UNDECIDED)) {
            return;
        }
        CompiledPack compiled = new CompiledPack(pack, VOCABULARY);
        FactType type = VOCABULARY.factType(pack.rows().get(0).factType());
        RandomRules cases = new RandomRules(seed + 1, VOCABULARY);
        for (int i = 0; i < 40; i++) {
            Map<String, FactValue> enterprise = cases.whole(VOCABULARY.enterprise());
            List<String> met = met(pack, compiled, enterprise, cases.whole(type), RandomRules.ON);
            if (policy == HitPolicy.FIRST) {
                first(met, defects);
            } else {
                collected(met, pack, defects);
            }
        }
    }

    private static void first(List<String> met, List<Defect> defects) {
        if (met.isEmpty()) {
            assertThat(defects).extracting(Defect::kind).containsAnyOf(Kind.GAP, Kind.INCOMPLETE_RANGE);
        } else {
            assertThat(defects)
                    .filteredOn(defect -> defect.kind() == Kind.UNREACHABLE || defect.kind() == Kind.IMPOSSIBLE)
                    .noneMatch(defect -> defect.rows().get(0).equals(met.get(0)));
        }
    }

    private static void collected(List<String> met, RulePack pack, List<Defect> defects) {
        Map<String, Row> rows = pack.rows().stream().collect(Collectors.toMap(Row::id, row -> row));
        Set<Set<String>> told = defects.stream()
                .filter(defect -> defect.kind() == Kind.CONFLICT || defect.kind() == Kind.OVERLAP)
                .map(defect -> Set.copyOf(defect.rows()))
                .collect(Collectors.toSet());
        for (String one : met) {
            for (String other : met) {
                boolean parted = !rows.get(one).then().equals(rows.get(other).then());
                if (parted || pack.hitPolicy() == HitPolicy.UNIQUE && !one.equals(other)) {
                    assertThat(told).contains(new TreeSet<>(Set.of(one, other)));
                }
            }
        }
    }

    private static List<String> met(
            RulePack pack,
            CompiledPack compiled,
            Map<String, FactValue> enterprise,
            Map<String, FactValue> values,
            LocalDate on) {
        List<String> met = new ArrayList<>();
        for (Row row : pack.rows()) {
            boolean fires =
                    row.inForce(on) && compiled.expectation(row, enterprise, values, on) == Example.Expectation.FIRES;
            if (fires) {
                met.add(row.id());
            }
        }
        return met;
    }

    /** A random table on one fact type whose rows answer differently. */
    private static RulePack pack(long seed, HitPolicy policy) {
        RandomRules random = new RandomRules(seed, VOCABULARY);
        RulePack pack = random.pack(random.someTypes()[0]);
        List<Row> rows = new ArrayList<>();
        for (Row row : pack.rows()) {
            FactValue days = new FactValue.Quantity(java.math.BigDecimal.valueOf(rows.size() % 3));
            rows.add(new Row(
                    row.id(),
                    row.criterion(),
                    row.sentence(),
                    row.factType(),
                    row.when(),
                    Map.of("days", days),
                    row.basis(),
                    row.validFrom(),
                    row.validTo(),
                    List.of()));
        }
        return new RulePack(
                pack.id(),
                PackKind.DEADLINES,
                pack.title(),
                pack.version(),
                policy,
                pack.validFrom(),
                null,
                true,
                pack.scope(),
                null,
                pack.parameters(),
                rows);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.model.Condition;
import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.model.Operand;
import io.anlan.rules.model.Operator;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RulePacksTest {

    private static final LocalDate ON = RandomRules.ON;
    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final Labels LABELS = new Labels("测试", "test");

    /** Every row of version v names v in its criterion, so a decision torn between versions would show. */
    private static RulePack version(int v) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Condition condition = new Condition(
                    new Operand.OfFact("workersInRoom"),
                    Operator.MORE,
                    new Operand.Literal(FactValue.Quantity.of(Integer.toString(i + v % 7))));
            rows.add(new Row(
                    "R" + i,
                    "v" + v + "-" + i,
                    LABELS,
                    "quickFreezer",
                    List.of(condition),
                    Map.of("level", new FactValue.Choice("MAJOR")),
                    new Basis("test", "1", false, null),
                    LocalDate.of(2020, 1, 1),
                    null,
                    List.of()));
        }
        return new RulePack(
                "test/swap",
                PackKind.DETERMINATION,
                LABELS,
                Integer.toString(v),
                HitPolicy.COLLECT,
                LocalDate.of(2020, 1, 1),
                null,
                true,
                new Scope("CN", Set.of()),
                null,
                List.of(),
                rows);
    }

    private static FactSet workers(int count) {
        return new FactSet(
                Map.of(),
                List.of(new Fact(
                        "1", "quickFreezer", Map.of("workersInRoom", FactValue.Quantity.of(Integer.toString(count))))));
    }

    @Test
    void a_decision_taken_while_versions_are_swapped_is_of_exactly_one_version() throws InterruptedException {
        RulePacks packs = new RulePacks(VOCABULARY);
        packs.publish(version(1));
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger decisions = new AtomicInteger();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        Runnable worker = () -> {
            while (!stop.get()) {
                Decision decision = packs.determination(ON).decide(workers(20), ON);
                int v = Integer.parseInt(decision.packVersion());
                boolean one = decision.findings().stream()
                        .allMatch(finding -> finding.criterion().startsWith("v" + v + "-"));
                if (!one || decision.findings().size() != 20 - v % 7) {
                    wrong.add(decision.toString());
                }
                decisions.incrementAndGet();
            }
        };
        List<Thread> threads = List.of(new Thread(worker), new Thread(worker), new Thread(worker), new Thread(worker));
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((t, e) -> wrong.add(e.toString())));
        threads.forEach(Thread::start);
        for (int v = 2; v <= 60; v++) {
            packs.publish(version(v));
        }
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(decisions.get()).isGreaterThan(60);
        assertThat(packs.determination(ON).pack().version()).isEqualTo("60");
    }

    @Test
    void a_stored_decision_replays_to_an_equal_one_after_a_newer_version_was_published() {
        RulePacks packs = new RulePacks(VOCABULARY);
        packs.publish(version(1));
        Decision stored = packs.determination(ON).decide(workers(9), ON);
        packs.publish(version(2));

        assertThat(packs.determination(ON).decide(workers(9), ON)).isNotEqualTo(stored);
        assertThat(packs.find(stored.packId(), stored.packVersion())
                        .orElseThrow()
                        .decide(workers(9), stored.on()))
                .isEqualTo(stored);
        RulePacks restarted = new RulePacks(VOCABULARY);
        restarted.publish(version(1));
        assertThat(restarted.determination(ON).decide(workers(9), ON)).isEqualTo(stored);
    }

    @Test
    void a_version_is_published_once_and_never_with_other_content() {
        RulePacks packs = new RulePacks(VOCABULARY);
        RulePackVersion first = packs.publish(version(1));
        assertThat(packs.publish(version(1))).isSameAs(first);
        RulePack other = version(1);
        RulePack changed = new RulePack(
                other.id(),
                other.kind(),
                new Labels("改", "changed"),
                other.version(),
                other.hitPolicy(),
                other.validFrom(),
                null,
                true,
                other.scope(),
                null,
                List.of(),
                other.rows());
        assertThatThrownBy(() -> packs.publish(changed)).isInstanceOf(InvalidPack.class);
        assertThat(packs.all()).containsExactly(first);
    }

    @Test
    void a_pack_with_a_failing_example_is_not_published() {
        RulePack good = version(1);
        Row row = good.rows().get(0);
        Example lie = new Example(
                Example.Expectation.FIRES,
                false,
                ON,
                Map.of(),
                Map.of("workersInRoom", FactValue.Quantity.of("0")),
                "zero is not more than one");
        Row lying = new Row(
                row.id(),
                row.criterion(),
                row.sentence(),
                row.factType(),
                row.when(),
                row.then(),
                row.basis(),
                row.validFrom(),
                null,
                List.of(lie));
        RulePack pack = new RulePack(
                good.id(),
                good.kind(),
                good.title(),
                "1",
                good.hitPolicy(),
                good.validFrom(),
                null,
                true,
                good.scope(),
                null,
                List.of(),
                List.of(lying));
        RulePacks packs = new RulePacks(VOCABULARY);
        assertThatThrownBy(() -> packs.publish(pack))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("zero is not");
        assertThat(packs.all()).isEmpty();
    }

    @Test
    void the_day_decides_between_the_2017_and_the_2023_criteria() {
        RulePacks packs = RulePacks.shipped();
        assertThat(packs.determination(LocalDate.of(2023, 5, 14)).pack().id())
                .isEqualTo("determination/mem-notice-129-2017");
        assertThat(packs.determination(LocalDate.of(2023, 5, 15)).pack().id())
                .isEqualTo("determination/mem-order-10-2023");
        assertThatThrownBy(() -> packs.determination(LocalDate.of(2010, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sessions_forget_what_they_decided() {
        RulePackVersion version = RulePacks.shipped().determination(ON);
        Decision first = version.decide(workers(20), ON);
        for (int i = 0; i < 50; i++) {
            version.decide(workers(i), ON);
        }
        assertThat(version.decide(workers(20), ON)).isEqualTo(first);
    }

    @Test
    void a_version_nobody_holds_is_collected_with_its_sessions() throws InterruptedException {
        ReferenceQueue<RulePackVersion> collected = new ReferenceQueue<>();
        WeakReference<RulePackVersion> version = used(RulePackVersion.compile(version(1), VOCABULARY), collected);
        Reference<? extends RulePackVersion> gone = null;
        for (int i = 0; i < 50 && gone == null; i++) {
            System.gc();
            gone = collected.remove(100);
        }
        assertThat(gone).isSameAs(version);
    }

    private static WeakReference<RulePackVersion> used(
            RulePackVersion version, ReferenceQueue<RulePackVersion> collected) throws InterruptedException {
        Thread other = new Thread(() -> version.decide(workers(3), ON));
        other.start();
        other.join();
        version.decide(workers(3), ON);
        return new WeakReference<>(version, collected);
    }
}

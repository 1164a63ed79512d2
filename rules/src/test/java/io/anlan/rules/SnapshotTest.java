// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.rules.layers.Place;
import io.anlan.rules.publication.VersionRef;
import io.anlan.rules.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final Place PUDONG = new Place("310115", "MACHINERY");

    private final RulePacks packs = new RulePacks(Vocabulary.shipped());

    private static VersionRef base(int version) {
        return new VersionRef(Deadline.BASE, Integer.toString(version));
    }

    private static String days(Decision decision) {
        return decision.result().get("days").text();
    }

    @Test
    void whatIsLearnedDecidesNothingBeforeItIsLive() {
        packs.learn(Deadline.base(1, 0));
        assertThat(packs.all()).hasSize(1);
        assertThat(packs.snapshot().live()).isEmpty();
        assertThatThrownBy(() -> packs.deadlines(ON)).isInstanceOf(IllegalArgumentException.class);

        packs.replaceLive(List.of(base(1)), 7);
        assertThat(packs.deadlines(ON).decide(Deadline.of("MAJOR"), ON).publication())
                .isEqualTo(7);
    }

    @Test
    void goingBackIsNamingTheEarlierVersionsUnderANewNumber() {
        packs.learn(Deadline.base(1, 0));
        packs.learn(Deadline.base(2, 5));
        packs.replaceLive(List.of(base(1)), 1);
        Decision first = packs.deadlines(ON).decide(Deadline.of("MAJOR"), ON);
        packs.replaceLive(List.of(base(1), base(2)), 2);
        Decision second = packs.deadlines(ON).decide(Deadline.of("MAJOR"), ON);
        packs.replaceLive(List.of(base(1)), 3);
        Decision third = packs.deadlines(ON).decide(Deadline.of("MAJOR"), ON);

        assertThat(List.of(days(first), days(second), days(third))).containsExactly("30", "35", "30");
        assertThat(List.of(first.publication(), second.publication(), third.publication()))
                .containsExactly(1L, 2L, 3L);
        assertThat(packs.find(second.packId(), second.packVersion())
                        .orElseThrow()
                        .under(second.publication())
                        .decide(Deadline.of("MAJOR"), second.on()))
                .isEqualTo(second);
    }

    @Test
    void aPackThatIsTriedDecidesForWhoeverTriesItAndForNobodyElse() {
        packs.learn(Deadline.base(1, 0));
        packs.replaceLive(List.of(base(1)), 1);
        Snapshot tried = packs.snapshot().trying(Deadline.base(2, 5));

        assertThat(days(tried.deadlines(Place.COUNTRY, ON).decide(Deadline.of("MAJOR"), ON)))
                .isEqualTo("35");
        assertThat(days(packs.deadlines(ON).decide(Deadline.of("MAJOR"), ON))).isEqualTo("30");
        assertThat(packs.find(Deadline.BASE, "2")).isEmpty();
    }

    @Test
    void whoeverTookASnapshotKeepsIt() {
        packs.learn(Deadline.base(1, 0));
        packs.learn(Deadline.base(2, 5));
        Snapshot before = packs.replaceLive(List.of(base(1)), 1);
        packs.replaceLive(List.of(base(2)), 2);

        assertThat(days(before.deadlines(Place.COUNTRY, ON).decide(Deadline.of("MAJOR"), ON)))
                .isEqualTo("30");
        assertThat(before.publication()).isEqualTo(1);
    }

    @Test
    void aPublicationReadEarlierButAppliedLaterChangesNothing() {
        packs.learn(Deadline.base(1, 0));
        packs.learn(Deadline.base(2, 5));
        packs.replaceLive(List.of(base(2)), 2);
        Snapshot still = packs.replaceLive(List.of(base(1)), 1);

        assertThat(still.publication()).isEqualTo(2);
        assertThat(still.live()).extracting(RulePackVersion::version).containsExactly("2");
    }

    @Test
    void aVersionThatWasNeverTriedCannotGoLive() {
        packs.learn(Deadline.base(1, 0));
        packs.replaceLive(List.of(base(1)), 1);

        assertThatThrownBy(() -> packs.replaceLive(List.of(base(1), base(9)), 2))
                .isInstanceOf(InvalidPack.class);
        assertThat(packs.snapshot().publication()).isEqualTo(1);
    }

    /** Base and layer of a publication carry its number in their answers, so that a mixture would show. */
    @Test
    void decisionsTakenWhilePublicationsFollowEachOtherAreOfOneEach() throws InterruptedException {
        int publications = 40;
        List<List<VersionRef>> sets = new ArrayList<>();
        for (int n = 1; n <= publications; n++) {
            packs.learn(Deadline.base(n, n));
            packs.learn(Deadline.layer("deadlines/pudong", n, "310115", "", "level = MAJOR -> " + n));
            sets.add(List.of(base(n), new VersionRef("deadlines/pudong", Integer.toString(n))));
        }
        packs.replaceLive(sets.get(0), 1);
        AtomicInteger decided = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> decide(decided, stop, wrong)))
                .toList();
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((t, e) -> wrong.add(e.toString())));
        threads.forEach(Thread::start);
        int number = 1;
        while ((decided.get() < 20_000 || number < 3 * publications) && wrong.isEmpty()) {
            number++;
            packs.replaceLive(sets.get(number % publications), number);
            Thread.yield();
        }
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(packs.snapshot().publication()).isEqualTo(number);
    }

    private void decide(AtomicInteger decided, AtomicBoolean stop, Queue<String> wrong) {
        while (!stop.get()) {
            decided.incrementAndGet();
            Snapshot snapshot = packs.snapshot();
            Decision here = snapshot.deadlines(PUDONG, ON).decide(Deadline.of("MAJOR"), ON);
            Decision elsewhere = snapshot.deadlines(Place.COUNTRY, ON).decide(Deadline.of("GENERAL"), ON);
            String n = here.packVersion();
            boolean one = here.layers().size() == 1
                    && here.layers().get(0).version().equals(n)
                    && days(here).equals(n)
                    && elsewhere.packVersion().equals(n)
                    && days(elsewhere).equals(Integer.toString(15 + Integer.parseInt(n)))
                    && here.publication() == snapshot.publication()
                    && elsewhere.publication() == snapshot.publication();
            if (!one) {
                wrong.add(here + " beside " + elsewhere);
            }
        }
    }
}

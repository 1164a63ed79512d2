// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.supervision.ladder.LadderFacts.DutyState;
import io.anlan.service.supervision.ladder.Move.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ClimbPropertyTest {

    private static final Duration SPAN = Duration.ofDays(60);
    private static final DutyState[] STATES = DutyState.values();

    /** Every half hour, and exactly at each change: what a look every minute would find under a table of full hours. */
    @Property(tries = 40)
    void whoeverLooksHoweverSeldomAndWithWhateverClockFindsTheSame(
            @ForAll boolean workingDays,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 86_000) Integer> minutes,
            @ForAll @Size(value = 6) List<@IntRange(max = 30) Integer> turns,
            @ForAll @Size(max = 12) List<@IntRange(max = 86_400) Integer> looks) {
        List<LadderFacts.Dated> history = history(minutes, turns);
        Instant end = Looker.BEGUN.plus(SPAN);
        Looker often = new Looker(workingDays);
        for (Instant at = Looker.BEGUN; !at.isAfter(end); at = at.plusSeconds(1_800)) {
            Instant now = at;
            history.stream()
                    .map(LadderFacts.Dated::at)
                    .filter(change -> change.isAfter(now.minusSeconds(1_800)) && !change.isAfter(now))
                    .forEach(change -> often.look(history, change));
            often.look(history, at);
        }
        Looker seldom = new Looker(workingDays);
        looks.forEach(minute -> seldom.look(history, Looker.BEGUN.plusSeconds(60L * minute)));
        seldom.look(history, end);

        assertThat(once(seldom)).containsExactlyElementsOf(once(often));
        assertThat(seldom.standings).isEqualTo(often.standings);
        assertThat(often.told()).containsAll(seldom.told());
    }

    /** Without what repeats, of which those who look seldom tell the last. */
    private static List<String> once(Looker looker) {
        List<String> all = looker.told();
        List<String> once = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!(looker.moves.get(i) instanceof Taken taken && taken.asked().repeat() != null)) {
                once.add(all.get(i));
            }
        }
        return once;
    }

    private static List<LadderFacts.Dated> history(List<Integer> minutes, List<Integer> turns) {
        List<LadderFacts.Dated> history = new ArrayList<>();
        history.add(Looker.dated(1, Looker.BEGUN, Looker.facts(Looker.DUE, DutyState.RUNNING)));
        List<Integer> sorted = minutes.stream().sorted().distinct().toList();
        for (int i = 0; i < sorted.size(); i++) {
            int turn = turns.get(i);
            DutyState state = STATES[turn % (STATES.length - 1)];
            history.add(Looker.dated(
                    i + 2L,
                    Looker.BEGUN.plusSeconds(60L * sorted.get(i)),
                    Looker.facts(Looker.DUE.plusDays(turn), state)));
        }
        return history;
    }
}

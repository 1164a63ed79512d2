// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.simulation;

import io.anlan.rules.Decision;
import io.anlan.rules.FactSet;
import io.anlan.rules.FactValue;
import io.anlan.rules.Outcome;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.Snapshot;
import io.anlan.rules.layers.Place;
import io.anlan.rules.reasons.Finding;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides the same facts under two snapshots and tells where they part. Where both would ask the same versions nothing is
 * decided at all; where the answers are the same nothing is told. Immutable; safe for any number of threads.
 */
public final class Comparison {

    private final Snapshot before;
    private final Snapshot after;
    private final PackKind kind;
    private final String packId;

    /**
     * Compares one pack, wherever and whenever it holds.
     *
     * @param packId id of the pack itself, not of a layer on it
     */
    public Comparison(Snapshot before, Snapshot after, PackKind kind, String packId) {
        this.before = before;
        this.after = after;
        this.kind = kind;
        this.packId = packId;
    }

    /**
     * What differs for one set of facts; empty when nothing does.
     *
     * @param on the day of the facts
     */
    public Optional<Difference> of(FactSet facts, Place place, LocalDate on) {
        Optional<RulePackVersion> old = before.find(kind, packId, place, on);
        Optional<RulePackVersion> young = after.find(kind, packId, place, on);
        if (same(old, young)) {
            return Optional.empty();
        }
        Optional<Answer> was = old.map(version -> Answer.of(version.decide(facts, on)));
        Optional<Answer> is = young.map(version -> Answer.of(version.decide(facts, on)));
        return was.equals(is) ? Optional.empty() : Optional.of(new Difference(was, is));
    }

    private static boolean same(Optional<RulePackVersion> one, Optional<RulePackVersion> other) {
        return one.map(RulePackVersion::digest).equals(other.map(RulePackVersion::digest))
                && one.map(RulePackVersion::layers).equals(other.map(RulePackVersion::layers));
    }

    /**
     * What counts of a decision when two are compared.
     *
     * @param criteria that are met
     * @param rows that are met
     * @param result the answer of a table in which one row answers
     * @param asks whether facts are still needed
     */
    public record Answer(
            Outcome outcome, Set<String> criteria, Set<String> rows, Map<String, FactValue> result, boolean asks) {

        static Answer of(Decision decision) {
            Set<String> criteria = new TreeSet<>();
            Set<String> rows = new TreeSet<>();
            for (Finding finding : decision.findings()) {
                criteria.add(finding.criterion());
                rows.add(finding.rowId());
            }
            return new Answer(
                    decision.outcome(),
                    criteria,
                    rows,
                    decision.result(),
                    !decision.needed().isEmpty());
        }
    }

    /**
     * One set of facts about which two snapshots part.
     *
     * @param before empty when no version of the pack held there
     * @param after likewise
     */
    public record Difference(Optional<Answer> before, Optional<Answer> after) {

        /** Whether the answer itself is another one, and not only the rows that gave it. */
        public boolean ofOutcome() {
            return !before.map(Answer::outcome).equals(after.map(Answer::outcome))
                    || !before.map(Answer::result).equals(after.map(Answer::result));
        }
    }
}

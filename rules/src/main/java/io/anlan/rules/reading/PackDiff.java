// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.reading;

import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a version changes in another one, field by field, for a reader of laws and not of tables. */
public final class PackDiff {

    private final Vocabulary vocabulary;
    private final List<Change> changes = new ArrayList<>();

    private PackDiff(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** First what concerns the pack, then its rows in the order of the later version, then rows that are gone. */
    public static List<Change> of(RulePack before, RulePack after, Vocabulary vocabulary) {
        PackDiff diff = new PackDiff(vocabulary);
        diff.compare(null, Fields.of(before), Fields.of(after));
        diff.rows(before, after);
        return List.copyOf(diff.changes);
    }

    private void rows(RulePack before, RulePack after) {
        var old = new Sentences(before, vocabulary);
        var young = new Sentences(after, vocabulary);
        Map<String, Row> left = new LinkedHashMap<>();
        before.rows().forEach(row -> left.put(row.id(), row));
        Set<String> moved =
                after.hitPolicy().singleAnswer() ? moved(List.copyOf(left.keySet()), after.rows()) : Set.of();
        for (Row row : after.rows()) {
            Row was = left.remove(row.id());
            if (was == null) {
                changes.add(new Change(row.id(), null, null, young.row(row)));
                continue;
            }
            compare(row.id(), Fields.of(was, old), Fields.of(row, young));
            if (moved.contains(row.id())) {
                changes.add(new Change(row.id(), "position", number(before.rows(), was), number(after.rows(), row)));
            }
        }
        left.values().forEach(row -> changes.add(new Change(row.id(), null, old.row(row), null)));
    }

    /** The fewest rows whose moving explains the new order: all but those of a longest run that kept theirs. */
    private static Set<String> moved(List<String> before, List<Row> after) {
        List<String> kept = after.stream().map(Row::id).filter(before::contains).toList();
        int[] length = new int[kept.size()];
        int[] previous = new int[kept.size()];
        int last = -1;
        for (int i = 0; i < kept.size(); i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (before.indexOf(kept.get(j)) < before.indexOf(kept.get(i)) && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        Set<String> moved = new HashSet<>(kept);
        for (int i = last; i >= 0; i = previous[i]) {
            moved.remove(kept.get(i));
        }
        return moved;
    }

    private static Labels number(List<Row> rows, Row row) {
        int place = rows.indexOf(row) + 1;
        return new Labels("第" + place + "行", "row " + place);
    }

    private void compare(@Nullable String row, Map<String, Labels> before, Map<String, Labels> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.add(new Change(row, name, before.get(name), after.get(name)));
            }
        }
    }
}

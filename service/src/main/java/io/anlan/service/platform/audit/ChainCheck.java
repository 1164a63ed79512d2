// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks the entries of every subject in order, one row in memory, until the first that does not follow. */
class ChainCheck {

    private static final int ROWS_AT_ONCE = 500;

    private long entries;
    private @Nullable StoredEntry last;
    private @Nullable String brokenAt;

    void examine(JdbcClient database) {
        try (var rows = database
                .sql("select " + StoredEntry.COLUMNS
                        + " from audit.entry order by subject_kind collate \"C\", subject collate \"C\", seq")
                .withFetchSize(ROWS_AT_ONCE)
                .query(StoredEntry::of)
                .stream()) {
            var all = rows.iterator();
            while (all.hasNext() && brokenAt == null) {
                follow(all.next());
            }
        }
    }

    private void follow(StoredEntry entry) {
        var before = last != null && sameSubject(last, entry) ? last : null;
        long expected = before == null ? 1 : before.seq() + 1;
        if (entry.seq() != expected) {
            brokenAt = "%s: entry %d is missing".formatted(subject(entry), expected);
        } else if (!entry.previous().equals(before == null ? AuditEncoding.NONE : before.hash())) {
            brokenAt = "%s: entry %d does not follow from the one before".formatted(subject(entry), entry.seq());
        } else if (!entry.hash().equals(AuditEncoding.hash(entry))) {
            brokenAt = "%s: entry %d was changed".formatted(subject(entry), entry.seq());
        }
        last = entry;
        entries++;
    }

    private static boolean sameSubject(StoredEntry one, StoredEntry other) {
        return one.subjectKind().equals(other.subjectKind()) && one.subject().equals(other.subject());
    }

    private static String subject(StoredEntry entry) {
        return entry.subjectKind() + " " + entry.subject();
    }

    long entries() {
        return entries;
    }

    @Nullable
    String brokenAt() {
        return brokenAt;
    }
}

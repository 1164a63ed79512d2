// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of audit.entry as it lies there, its JSON still the text that was hashed, its hashes hexadecimal. */
record StoredEntry(
        long id,
        String subjectKind,
        String subject,
        long seq,
        String scope,
        Instant at,
        String username,
        String name,
        String role,
        String address,
        String act,
        String before,
        String after,
        @Nullable String note,
        String previous,
        String hash) {

    static final String COLUMNS = "id, subject_kind, subject, seq, scope, at, username, name, role, address, act, "
            + "before::text as before, after::text as after, note, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash";

    static StoredEntry of(ResultSet row, int number) throws SQLException {
        return new StoredEntry(
                row.getLong("id"),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getLong("seq"),
                row.getString("scope"),
                Moments.in(row, "at"),
                row.getString("username"),
                row.getString("name"),
                row.getString("role"),
                row.getString("address"),
                row.getString("act"),
                row.getString("before"),
                row.getString("after"),
                row.getString("note"),
                row.getString("previous"),
                row.getString("hash"));
    }

    AuditEntry entry() {
        return new AuditEntry(
                seq,
                at,
                username,
                name,
                role,
                address,
                new Act(subjectKind, subject, scope, act, CanonicalJson.read(before), CanonicalJson.read(after), note),
                hash);
    }
}

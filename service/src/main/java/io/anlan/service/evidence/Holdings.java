// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From where which content may be seen; the database shows only what is in the scope of the transaction. */
@Repository
class Holdings {

    private final JdbcClient database;

    Holdings(JdbcClient database) {
        this.database = database;
    }

    /** The first of those in sight: who stored it first, under the name of then. */
    Optional<EvidenceFile> find(String sha256) {
        return database.sql("""
                        select sha256, name, media_type, size, uploaded_at, uploaded_by
                          from evidence.holding where sha256 = ? order by id limit 1""").param(sha256).query(Holdings::file).optional();
    }

    void add(EvidenceFile file, String scope, @Nullable String industry) {
        database.sql("""
                        insert into evidence.holding
                               (sha256, scope, industry, name, media_type, size, uploaded_at, uploaded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(file.sha256())
                .param(scope)
                .param(3, industry, Types.VARCHAR)
                .param(4, file.name())
                .param(5, file.mediaType())
                .param(6, file.size())
                .param(7, Moments.of(file.uploadedAt()))
                .param(8, file.uploadedBy())
                .update();
    }

    private static EvidenceFile file(ResultSet row, int number) throws SQLException {
        return new EvidenceFile(
                row.getString("sha256"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                Moments.in(row, "uploaded_at"),
                row.getString("uploaded_by"));
    }
}

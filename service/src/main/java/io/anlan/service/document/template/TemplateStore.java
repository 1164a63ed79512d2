// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.template;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of templates in PostgreSQL. Everybody may read them: what a form asks for is no secret. */
@Repository
class TemplateStore {

    private final JdbcClient database;

    TemplateStore(JdbcClient database) {
        this.database = database;
    }

    /** Of the unit's own template, the latest first. */
    List<TemplateVersion> of(DocumentKind kind, String authority) {
        return database.sql("select * from document.template where kind = ? and authority = ? order by version desc")
                .param(kind.name())
                .param(authority)
                .query(TemplateStore::version)
                .list();
    }

    /** The latest approved one of the unit or of the nearest above it that has any. */
    Optional<TemplateVersion> inForce(DocumentKind kind, String unit) {
        return database.sql("""
                        select * from document.template
                         where kind = :kind and state = 'APPROVED'
                           and (authority = :unit or starts_with(:unit, authority || '/'))
                         order by length(authority) desc, version desc limit 1""")
                .param("kind", kind.name())
                .param("unit", unit)
                .query(TemplateStore::version)
                .optional();
    }

    void propose(
            DocumentKind kind, String authority, int version, TemplateText content, String note, Actor by, Instant at) {
        database.sql("""
                        insert into document.template (kind, authority, version, content, number_format, state, note,
                                                       proposed_at, proposed_by, proposed_by_name)
                        values (?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?)""")
                .params(kind.name(), authority, version, content.text(), content.numberFormat(), note)
                .param(Moments.of(at))
                .param(by.username())
                .param(by.name())
                .update();
    }

    /** @return whether it still waited */
    boolean decide(TemplateVersion version, TemplateState state, @Nullable String reason, Actor by, Instant at) {
        return database.sql("""
                        update document.template
                           set state = :state, reason = :reason::text, decided_at = :at, decided_by = :by,
                               decided_by_name = :name
                         where kind = :kind and authority = :authority and version = :version and state = 'PROPOSED'""")
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("at", Moments.of(at))
                        .param("by", by.username())
                        .param("name", by.name())
                        .param("kind", version.kind().name())
                        .param("authority", version.authority())
                        .param("version", version.version())
                        .update()
                == 1;
    }

    private static TemplateVersion version(ResultSet row, int number) throws SQLException {
        return new TemplateVersion(
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("authority"),
                row.getInt("version"),
                new TemplateText(row.getString("content"), row.getString("number_format")),
                TemplateState.valueOf(row.getString("state")),
                row.getString("note"),
                Moments.inOrNull(row, "proposed_at"),
                row.getString("proposed_by"),
                row.getString("proposed_by_name"),
                Moments.inOrNull(row, "decided_at"),
                row.getString("decided_by_name"),
                row.getString("reason"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.document.template.DocumentKind;
import io.anlan.service.document.template.Placeholder;
import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Documents in PostgreSQL, which shows only those in the scope of the transaction and lets none be changed. */
@Repository
class DocumentStore {

    private static final TypeReference<Map<Placeholder, String>> GIVEN = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    DocumentStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Until the transaction ends, nobody else is given a number of this unit, kind and year. */
    void lockCounter(String issuer, DocumentKind kind, int year) {
        database.sql("insert into document.counter values (?, ?, ?, 0) on conflict do nothing")
                .params(issuer, kind.name(), year)
                .update();
        database.sql("select last from document.counter where issuer = ? and kind = ? and year = ? for update")
                .params(issuer, kind.name(), year)
                .query(Integer.class)
                .single();
    }

    /** The next number, which is used or taken back together with the transaction. */
    int count(String issuer, DocumentKind kind, int year) {
        return database.sql("""
                        update document.counter set last = last + 1
                         where issuer = ? and kind = ? and year = ? returning last""")
                .params(issuer, kind.name(), year)
                .query(Integer.class)
                .single();
    }

    boolean isMade(String subject, DocumentKind kind, String cause) {
        return database.sql("""
                        select exists (select from document.document where subject = ? and kind = ? and cause = ?)""")
                .params(subject, kind.name(), cause)
                .query(Boolean.class)
                .single();
    }

    /** The identity of a document, which stays whatever is corrected. */
    record Head(
            UUID id,
            String scope,
            @Nullable String industry,
            DocumentKind kind,
            String subject,
            String title,
            String enterprise,
            String issuer,
            String number,
            LocalDate issuedOn) {}

    void add(Head head, String cause, int sequence, Instant at) {
        database.sql("""
                        insert into document.document (id, scope, industry, kind, subject, cause, title, enterprise, issuer,
                                                       year, sequence, number, issued_on, made_at)
                        values (:id, :scope, :industry::text, :kind, :subject, :cause, :title, :enterprise, :issuer,
                                :year, :sequence, :number, :issuedOn, :at)""")
                .param("id", head.id())
                .param("scope", head.scope())
                .param("industry", head.industry())
                .param("kind", head.kind().name())
                .param("subject", head.subject())
                .param("cause", cause)
                .param("title", head.title())
                .param("enterprise", head.enterprise())
                .param("issuer", head.issuer())
                .param("year", head.issuedOn().getYear())
                .param("sequence", sequence)
                .param("number", head.number())
                .param("issuedOn", head.issuedOn())
                .param("at", Moments.of(at))
                .update();
    }

    /** @param content as it is hashed */
    void add(Head head, DocumentRecord.Edition edition, String content, String by) {
        database.sql("""
                        insert into document.edition (document, edition, scope, industry, template_authority,
                                                      template_version, given, content, sha256, made_at, made_by,
                                                      made_by_name, reason)
                        values (:document, :edition, :scope, :industry::text, :authority, :version, :given::jsonb,
                                :content, :sha256, :at, :by, :name, :reason::text)""")
                .param("document", head.id())
                .param("edition", edition.edition())
                .param("scope", head.scope())
                .param("industry", head.industry())
                .param("authority", edition.templateAuthority())
                .param("version", edition.templateVersion())
                .param("given", json.writeValueAsString(edition.given()))
                .param("content", content)
                .param("sha256", edition.sha256())
                .param("at", Moments.of(edition.madeAt()))
                .param("by", by)
                .param("name", edition.madeByName())
                .param("reason", edition.reason())
                .update();
    }

    Optional<Head> head(UUID id) {
        return database.sql("select * from document.document where id = ?")
                .param(id)
                .query(DocumentStore::head)
                .optional();
    }

    /** Of one hidden danger, the first first. */
    List<Head> of(String subject) {
        return database.sql("select * from document.document where subject = ? order by ordinal")
                .param(subject)
                .query(DocumentStore::head)
                .list();
    }

    List<DocumentRecord.Edition> editions(UUID document) {
        return database.sql("""
                        select edition, template_authority, template_version, given, sha256, made_at, made_by_name, reason
                          from document.edition where document = ? order by edition""").param(document).query(this::edition).list();
    }

    /** @param sha256 as it is on record */
    record Content(String text, String sha256, Instant madeAt) {}

    Optional<Content> content(UUID document, int edition) {
        return database.sql("select content, sha256, made_at from document.edition where document = ? and edition = ?")
                .params(document, edition)
                .query((row, number) -> new Content(row.getString(1), row.getString(2), Moments.in(row, "made_at")))
                .optional();
    }

    static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getString("scope"),
                row.getString("industry"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("title"),
                row.getString("enterprise"),
                row.getString("issuer"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class));
    }

    private DocumentRecord.Edition edition(ResultSet row, int number) throws SQLException {
        return new DocumentRecord.Edition(
                row.getInt("edition"),
                row.getString("template_authority"),
                row.getInt("template_version"),
                json.readValue(row.getString("given"), GIVEN),
                row.getString("sha256"),
                Moments.in(row, "made_at"),
                row.getString("made_by_name"),
                row.getString("reason"));
    }
}

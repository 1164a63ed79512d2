// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import io.anlan.service.organization.EnterpriseRecord;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.scope.Scoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A declaration: declared, then committed to, then published; each once. */
@Entity
@Table(schema = "declaration", name = "declaration")
class Declaration extends Scoped {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String enterpriseCode;
    private int versionNo;
    private Instant declaredAt;
    private String declaredBy;
    private String declaredByName;
    private int points;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> snapshot;

    private String digest;
    private @Nullable Instant committedAt;
    private @Nullable String committedBy;
    private @Nullable String signatory;
    private @Nullable String commitment;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Declaration() {}

    Declaration(UUID id, EnterpriseRecord enterprise, int versionNo, Declared declared, Actor by, Instant at) {
        super(enterprise.path(), enterprise.industry());
        this.id = id;
        this.enterpriseCode = enterprise.code();
        this.versionNo = versionNo;
        this.declaredAt = at;
        this.declaredBy = by.username();
        this.declaredByName = by.name();
        this.points = declared.points().size();
        this.snapshot = declared.snapshot();
        this.digest = declared.digest();
    }

    void commit(String inTheNameOf, String words, Actor by, Instant at) {
        committedAt = at;
        committedBy = by.username();
        signatory = inTheNameOf;
        commitment = words;
    }

    void publish(Actor by, Instant at) {
        publishedAt = at;
        publishedBy = by.username();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String enterpriseCode() {
        return enterpriseCode;
    }

    int versionNo() {
        return versionNo;
    }

    String digest() {
        return digest;
    }

    int points() {
        return points;
    }

    Declared declared() {
        return Declared.of(snapshot);
    }

    DeclarationState state() {
        if (publishedAt != null) {
            return DeclarationState.PUBLISHED;
        }
        return committedAt == null ? DeclarationState.DECLARED : DeclarationState.COMMITTED;
    }

    DeclarationRecord record() {
        return new DeclarationRecord(
                id,
                version(),
                enterpriseCode,
                versionNo,
                state(),
                points,
                declaredAt,
                declaredBy,
                declaredByName,
                digest,
                committedAt,
                committedBy,
                signatory,
                commitment,
                publishedAt,
                publishedBy);
    }
}

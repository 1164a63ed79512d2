// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.place;

import io.anlan.service.organization.Enterprise;
import io.anlan.service.platform.scope.Scoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A place of an enterprise. */
@Entity
@Table(schema = "organization", name = "place")
class Place extends Scoped {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 18)
    private String enterpriseCode;

    @Enumerated(EnumType.STRING)
    private PlaceKind kind;

    private @Nullable UUID parent;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> details = Map.of();

    private @Nullable String planEvidence;

    private @Nullable Instant retiredAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Place() {}

    @SuppressWarnings("NullAway.Init")
    Place(UUID id, Enterprise enterprise, PlaceKind kind) {
        super(enterprise.path(), enterprise.industry());
        this.id = id;
        this.enterpriseCode = enterprise.code();
        this.kind = kind;
    }

    void become(PlaceContent content) {
        parent = content.parent();
        name = Objects.requireNonNull(content.name()).strip();
        details = content.knownDetails();
        planEvidence = content.planEvidence();
    }

    void retire(Instant at) {
        retiredAt = at;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String enterpriseCode() {
        return enterpriseCode;
    }

    PlaceKind kind() {
        return kind;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID parent() {
        return parent;
    }

    @Nullable
    String planEvidence() {
        return planEvidence;
    }

    PlaceRecord record() {
        return new PlaceRecord(
                id, version(), enterpriseCode, kind, parent, name, Map.copyOf(details), planEvidence, retiredAt);
    }

    /** What the trail keeps. */
    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("kind", kind.name());
        state.put("parent", parent == null ? "" : parent.toString());
        state.put("name", name);
        state.put("details", details);
        state.put("planEvidence", planEvidence == null ? "" : planEvidence);
        state.put("retired", isRetired());
        return state;
    }
}

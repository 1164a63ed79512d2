// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.people;

import io.anlan.service.organization.Enterprise;
import io.anlan.service.platform.scope.Scoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who works in an enterprise. */
@Entity
@Table(schema = "organization", name = "person")
class Person extends Scoped {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 18)
    private String enterpriseCode;

    private String name;

    @Enumerated(EnumType.STRING)
    private PersonContent.Duty duty;

    private String post;

    private String phone;

    private @Nullable LocalDate leftOn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    Person(UUID id, Enterprise enterprise) {
        super(enterprise.path(), enterprise.industry());
        this.id = id;
        this.enterpriseCode = enterprise.code();
    }

    void become(PersonContent content) {
        name = PersonContent.words(content.name());
        duty = Objects.requireNonNull(content.duty());
        post = PersonContent.words(content.post());
        phone = PersonContent.words(content.phone());
        leftOn = content.leftOn();
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

    PersonRecord record(List<PersonRecord.CertificateRecord> certificates) {
        Validity worst = certificates.stream()
                .filter(PersonRecord.CertificateRecord::counts)
                .map(PersonRecord.CertificateRecord::validity)
                .max(Enum::compareTo)
                .orElse(null);
        return new PersonRecord(id, version(), enterpriseCode, name, duty, post, phone, leftOn, worst, certificates);
    }

    /** What the trail keeps; telephone numbers are not for ever. */
    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", name);
        state.put("duty", duty.name());
        state.put("post", post);
        state.put("leftOn", leftOn == null ? "" : leftOn.toString());
        return state;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.people;

import io.anlan.service.platform.scope.Scoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A certificate as it was registered; it stays so. */
@Entity
@Immutable
@Table(schema = "organization", name = "certificate")
class Certificate extends Scoped {

    @Id
    private UUID id;

    private UUID person;

    @Enumerated(EnumType.STRING)
    private CertificateKind kind;

    private String subject;
    private String number;
    private String issuedBy;
    private LocalDate issuedOn;
    private @Nullable LocalDate validTo;
    private @Nullable LocalDate reviewBy;
    private @Nullable String evidence;
    private Instant registeredAt;

    @SuppressWarnings("UnusedVariable") // read by the database
    private String registeredBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Certificate() {}

    Certificate(UUID id, Person person, CertificateContent content, Instant at, String by) {
        super(person.scope(), person.industry());
        this.id = id;
        this.person = person.id();
        this.kind = Objects.requireNonNull(content.kind());
        this.subject = PersonContent.words(content.subject());
        this.number = PersonContent.words(content.number());
        this.issuedBy = PersonContent.words(content.issuedBy());
        this.issuedOn = Objects.requireNonNull(content.issuedOn());
        this.validTo = content.validTo();
        this.reviewBy = content.reviewBy();
        this.evidence = content.evidence();
        this.registeredAt = at;
        this.registeredBy = by;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    /** What one certificate has in common with those that take its place. */
    String lineage() {
        return kind + "/" + subject;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    CertificateKind kind() {
        return kind;
    }

    PersonRecord.CertificateRecord record(boolean counts, LocalDate today, int expiringDays) {
        return new PersonRecord.CertificateRecord(
                id,
                kind,
                subject,
                number,
                issuedBy,
                issuedOn,
                validTo,
                reviewBy,
                evidence,
                counts,
                Validity.of(validTo, reviewBy, today, expiringDays));
    }
}

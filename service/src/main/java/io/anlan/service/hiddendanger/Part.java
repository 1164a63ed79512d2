// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.evidence.EvidenceFile;
import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.scope.Scoped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What a hidden danger gathers on its road; belongs to the scope of the whole. */
@MappedSuperclass
abstract class Part extends Scoped {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    @SuppressWarnings("UnusedVariable") // read by Hibernate
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "number", nullable = false, updatable = false)
    private HiddenDanger hiddenDanger;

    private int round;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Part() {}

    @SuppressWarnings("NullAway.Init")
    Part(HiddenDanger whole, int round) {
        super(whole.scope(), whole.industry());
        this.hiddenDanger = whole;
        this.round = round;
    }

    @Nullable
    UUID id() {
        return id;
    }

    /** Position among parts of its kind, from 1; for evidence the submission it belongs to, 0 for the report. */
    int round() {
        return round;
    }

    /** A file that shows the state before or after. */
    @Entity
    @Immutable
    @Table(schema = "hidden_danger", name = "attached_evidence")
    static class Evidence extends Part {

        enum Phase {
            BEFORE,
            AFTER
        }

        @Enumerated(EnumType.STRING)
        private Phase phase;

        private String sha256;
        private String name;
        private String mediaType;
        private long size;
        private Instant uploadedAt;
        private String uploadedBy;

        @SuppressWarnings("NullAway.Init")
        Evidence() {}

        Evidence(HiddenDanger whole, int submission, EvidenceFile file) {
            super(whole, submission);
            this.phase = submission == 0 ? Phase.BEFORE : Phase.AFTER;
            this.sha256 = file.sha256();
            this.name = file.name();
            this.mediaType = file.mediaType();
            this.size = file.size();
            this.uploadedAt = file.uploadedAt();
            this.uploadedBy = file.uploadedBy();
        }

        String sha256() {
            return sha256;
        }

        Dossier.EvidenceView view() {
            return new Dossier.EvidenceView(sha256, phase, name, mediaType, size, uploadedAt, uploadedBy);
        }
    }

    /** One determination with its input and its reasons; never changed, replayable. */
    @Entity
    @Immutable
    @Table(schema = "hidden_danger", name = "decision")
    static class Decision extends Part {

        private Instant decidedAt;

        @SuppressWarnings("UnusedVariable") // read by the database
        private String decidedBy;

        @Enumerated(EnumType.STRING)
        private Determination.Outcome outcome;

        @JdbcTypeCode(SqlTypes.JSON)
        private List<String> criteria;

        @JdbcTypeCode(SqlTypes.JSON)
        private Circumstances circumstances;

        @JdbcTypeCode(SqlTypes.JSON)
        private Map<String, Object> explanation;

        /** By whose order it was decided again; null for what was decided in its turn. */
        @SuppressWarnings("UnusedVariable") // read by the database
        private @Nullable Long publication;

        @SuppressWarnings("NullAway.Init")
        Decision() {}

        Decision(HiddenDanger whole, int round, Circumstances input, Determination result, Actor by, Instant at) {
            super(whole, round);
            this.circumstances = input;
            this.outcome = result.outcome();
            this.criteria = result.criteria();
            this.explanation = result.explanation();
            this.decidedBy = by.username();
            this.decidedAt = at;
        }

        /** Before it is kept. */
        Decision orderedBy(long number) {
            publication = number;
            return this;
        }

        Instant decidedAt() {
            return decidedAt;
        }

        Circumstances circumstances() {
            return circumstances;
        }

        Determination determination() {
            return new Determination(outcome, criteria, explanation);
        }
    }

    /** Who brought it up, and so who is asked for missing facts. */
    enum Side {
        ENTERPRISE,
        AUTHORITY
    }

    /** The report as it was registered; stays so. */
    @Embeddable
    record Found(
            String enterpriseCode,
            String enterpriseName,
            String districtCode,
            String districtName,
            String title,
            String description,
            String place,
            LocalDate foundOn,
            String source,
            String field,
            @Nullable String accidentType,
            @Enumerated(EnumType.STRING) Side side,
            String reportedBy,
            String reportedByName,
            Instant registeredAt,
            @Nullable Subject subject,
            @Column(updatable = false) int recurrence) {

        /** With how many like it were found earlier. */
        Found recurring(int times) {
            return new Found(
                    enterpriseCode,
                    enterpriseName,
                    districtCode,
                    districtName,
                    title,
                    description,
                    place,
                    foundOn,
                    source,
                    field,
                    accidentType,
                    side,
                    reportedBy,
                    reportedByName,
                    registeredAt,
                    subject,
                    times);
        }
    }

    /** The rectification order: until when, and when to remind. */
    @Embeddable
    record Order(
            LocalDate dueOn,
            Instant orderedAt,

            @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
            List<LocalDate> reminders,

            @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
            Map<String, Object> deadlineExplanation) {

        /** The end of the last day allowed, in Shanghai. */
        Instant overdueAt() {
            return dueOn.plusDays(1).atStartOfDay(Shanghai.ZONE).toInstant();
        }
    }

    /** What is known of the enterprise and of the place, as people reported it. */
    @Embeddable
    record Observed(
            @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
            Map<String, Object> enterpriseAttributes,

            @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
            List<Map<String, Object>> facts) {

        Observed with(Map<String, Object> moreAttributes, List<Map<String, Object>> moreFacts) {
            return new Observed(
                    Circumstances.merged(enterpriseAttributes, moreAttributes),
                    Circumstances.mergedFacts(facts, moreFacts));
        }

        Circumstances circumstances(Jurisdiction under, Found found) {
            return new Circumstances(under, found.field(), found.foundOn(), enterpriseAttributes, facts);
        }
    }

    @Embeddable
    record Closing(Instant closedAt, String closedBy, String closedByName, String closingOpinion) {}

    @Embeddable
    record Dismissal(Instant dismissedAt, String dismissedBy, String dismissedByName, String dismissalReason) {}
}

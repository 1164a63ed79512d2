// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.organization.EnterpriseRecord;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.scope.Scoped;
import io.anlan.service.platform.scope.UnitPath;
import io.anlan.service.risk.level.Assessment;
import io.anlan.service.risk.level.LevelHistory;
import io.anlan.service.risk.report.RiskPointContent;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A risk point (风险点) of an enterprise. Acts of people go through here; the live level and grades after a change of rules
 * are written beside it, always under the lock of the row.
 */
@Entity
@DynamicUpdate
@Table(schema = "risk", name = "risk_point")
class RiskPoint extends Scoped {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String number;
    private String enterpriseCode;
    private String enterpriseName;
    private String districtCode;

    @Embedded
    private RiskPointContent content;

    @Embedded
    private Assessment assessment;

    @Enumerated(EnumType.STRING)
    private RiskPointStatus status;

    @Embedded
    private @Nullable Retirement retirement;

    private @Nullable UUID declaredIn;
    private Instant createdAt;
    private String createdBy;
    private Instant updatedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RiskPoint() {}

    RiskPoint(
            long ordinal,
            EnterpriseRecord enterprise,
            RiskPointContent content,
            Assessment assessment,
            Actor by,
            Instant at) {
        super(enterprise.path(), enterprise.industry());
        this.id = UUID.randomUUID();
        this.number = String.format(Locale.ROOT, "RP-%06d", ordinal);
        this.enterpriseCode = enterprise.code();
        this.enterpriseName = enterprise.name();
        this.districtCode = new UnitPath(enterprise.path()).district().orElseThrow();
        this.content = content;
        this.assessment = assessment;
        this.status = RiskPointStatus.ACTIVE;
        this.createdAt = at;
        this.createdBy = by.username();
        this.updatedAt = at;
    }

    /** @throws io.anlan.service.platform.Refusal {@code risk/retired} */
    void adapt(RiskPointContent newContent, Assessment newAssessment, Instant at) {
        demandActive();
        content = newContent;
        assessment = newAssessment;
        updatedAt = at;
    }

    /** @throws io.anlan.service.platform.Refusal {@code risk/retired} */
    void retire(String reason, Actor by, Instant at) {
        demandActive();
        status = RiskPointStatus.RETIRED;
        retirement = new Retirement(at, by.username(), reason);
        updatedAt = at;
    }

    private void demandActive() {
        if (status != RiskPointStatus.ACTIVE) {
            throw RiskRefusals.retired(number);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String number() {
        return number;
    }

    String enterpriseCode() {
        return enterpriseCode;
    }

    String enterpriseName() {
        return enterpriseName;
    }

    String districtCode() {
        return districtCode;
    }

    RiskPointContent content() {
        return content;
    }

    Assessment assessment() {
        return assessment;
    }

    /** What the history of its levels begins with. */
    LevelHistory.First first() {
        return new LevelHistory.First(id, scope(), industry(), assessment);
    }

    RiskPointStatus status() {
        return status;
    }

    @Nullable
    Retirement retirement() {
        return retirement;
    }

    @Nullable
    UUID declaredIn() {
        return declaredIn;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a major hidden danger shall be rectified, as the enterprise commits itself and a regulator reviews. */
@Entity
@Table(schema = "hidden_danger", name = "rectification_plan")
public class RectificationPlan extends Part {

    /** Listed hidden dangers get a year at most (Qingdao's rules); nobody's plan gets more. */
    private static final int LONGEST_DAYS = 366;

    @Embedded
    private Content content;

    private Instant submittedAt;
    private String submittedBy;
    private String submittedByName;

    private @Nullable Boolean approved;
    private @Nullable Instant reviewedAt;

    @SuppressWarnings("UnusedVariable") // read by the database
    private @Nullable String reviewedBy;

    private @Nullable String reviewedByName;
    private @Nullable String opinion;

    @SuppressWarnings("NullAway.Init")
    RectificationPlan() {}

    RectificationPlan(HiddenDanger whole, int round, Content content, Actor by, Instant at) {
        super(whole, round);
        this.content = content;
        this.submittedAt = at;
        this.submittedBy = by.username();
        this.submittedByName = by.name();
    }

    void review(boolean approved, String opinion, Actor by, Instant at) {
        this.approved = approved;
        this.opinion = opinion;
        this.reviewedBy = by.username();
        this.reviewedByName = by.name();
        this.reviewedAt = at;
    }

    /** Whether its review is still to come. */
    boolean isAwaited() {
        return approved == null;
    }

    boolean isApproved() {
        return Boolean.TRUE.equals(approved);
    }

    LocalDate completeBy() {
        return content.completeBy();
    }

    boolean isOf(Actor actor) {
        return actor.answersFor(submittedBy);
    }

    Dossier.PlanView view() {
        return new Dossier.PlanView(
                content.interimControls(),
                content.measures(),
                content.responsiblePerson(),
                content.funds(),
                content.completeBy(),
                content.emergencyPlan(),
                submittedAt,
                submittedByName,
                approved,
                reviewedAt,
                reviewedByName,
                opinion);
    }

    /**
     * The five commitments (五落实: measures, responsibility, funds, time limit, emergency plan) and what holds until then.
     *
     * @param interimControls what keeps people safe until rectification is done
     * @param funds CNY
     * @param completeBy becomes the deadline when a regulator approves the plan
     */
    @Embeddable
    @Schema(name = "PlanContent")
    public record Content(
            String interimControls,
            String measures,
            String responsiblePerson,
            BigDecimal funds,
            LocalDate completeBy,
            String emergencyPlan) {

        void check(LocalDate today) {
            new Complaints()
                    .text("/interimControls", interimControls, 4000)
                    .text("/measures", measures, 4000)
                    .text("/responsiblePerson", responsiblePerson, 100)
                    .present("/funds", funds)
                    .optionalMoney("/funds", funds)
                    .day("/completeBy", completeBy, today, today.plusDays(LONGEST_DAYS))
                    .text("/emergencyPlan", emergencyPlan, 4000)
                    .refuse(
                            "hidden-danger/incomplete-plan",
                            new Wording(
                                    "整改方案不完整：措施、责任、资金、时限、预案五项及临时管控措施都要落实",
                                    "The rectification plan is incomplete: measures, responsibility, funds, time limit,"
                                            + " emergency plan and interim controls are all needed."));
        }
    }
}

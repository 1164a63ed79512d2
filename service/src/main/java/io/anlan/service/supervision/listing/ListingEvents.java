// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.listing;

import io.anlan.service.hiddendanger.HiddenDangerEvent.DeadlineMoved;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerClosed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerDismissed;
import io.anlan.service.supervision.SupervisionEvent.LadderStepTaken;
import io.anlan.service.supervision.proceeding.Change;
import io.anlan.service.supervision.proceeding.ListingLevel;
import io.anlan.service.supervision.proceeding.Opening;
import io.anlan.service.supervision.proceeding.Proceeding;
import io.anlan.service.supervision.proceeding.Proceeding.ProceedingOrigin;
import io.anlan.service.supervision.proceeding.ProceedingDesk;
import io.anlan.service.supervision.proceeding.ProceedingKind;
import io.anlan.service.supervision.proceeding.ProceedingStatus;
import io.anlan.service.supervision.proceeding.Proceedings;
import io.anlan.service.supervision.proceeding.SupervisionRefusals;
import io.anlan.service.supervision.process.ProceedingWorkflow;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What steps of the ladder and the life of a hidden danger mean for proceedings, in the transaction in which they happen: what
 * a listing forbids is not done at all.
 */
@Component
class ListingEvents {

    private final Proceedings proceedings;
    private final ProceedingDesk desk;
    private final ListingCourse course;
    private final PublicListings published;
    private final ProceedingWorkflow workflow;

    ListingEvents(
            Proceedings proceedings,
            ProceedingDesk desk,
            ListingCourse course,
            PublicListings published,
            ProceedingWorkflow workflow) {
        this.proceedings = proceedings;
        this.desk = desk;
        this.course = course;
        this.published = published;
        this.workflow = workflow;
    }

    @EventListener
    void on(LadderStepTaken step) {
        switch (step.step()) {
            case "PROPOSE_LISTING" -> proposeListing(step);
            case "INTERVIEW" -> propose(step, ProceedingKind.INTERVIEW, null);
            case "PENALTY", "SUSPENSION_PROPOSAL" -> propose(step, ProceedingKind.ENFORCEMENT, null);
            default -> {} // the other steps tell people, and open nothing
        }
    }

    private void proposeListing(LadderStepTaken step) {
        ListingLevel level = step.level() == null ? ListingLevel.DISTRICT : ListingLevel.valueOf(step.level());
        boolean listedThere = proceedings
                .activeListing(step.about().number())
                .filter(active -> !level.isAbove(active.level()))
                .isPresent();
        if (!listedThere) {
            propose(step, ProceedingKind.LISTING, level);
        }
    }

    private void propose(LadderStepTaken step, ProceedingKind kind, @Nullable ListingLevel level) {
        String cause = "ladder/" + step.about().number() + "/" + step.episode() + "/" + step.step() + "/" + step.row()
                + "/" + step.occurrence();
        String reason = "督办阶梯规则 " + step.row() + " 提请" + kind.label().zh();
        Map<String, Object> explanation =
                Map.of("row", step.row(), "step", step.step(), "occurrence", step.occurrence());
        desk.openOnce(
                new Opening(kind, step.about().number(), ProceedingOrigin.RULE, cause, reason, level, explanation),
                cause);
    }

    /** A listed one is not closed before its delisting is approved; proposals that nobody decided fall away. */
    @EventListener
    void on(HiddenDangerClosed closed) {
        String number = closed.about().number();
        proceedings.activeListing(number).ifPresent(listing -> {
            throw SupervisionRefusals.stillListed(listing.number());
        });
        withdraw(number, "隐患已销号", "CLOSED");
    }

    @EventListener
    void on(HiddenDangerDismissed dismissed) {
        withdraw(dismissed.about().number(), "隐患已排除", "DISMISSED");
    }

    @EventListener
    void on(DeadlineMoved moved) {
        course.deadlineMoved(moved.about().number(), moved.dueOn());
    }

    /** @param because the end of the hidden danger in one word, so that it can be told in every language */
    private void withdraw(String hiddenDanger, String reason, String because) {
        proceedings.about(hiddenDanger).stream()
                .filter(ListingEvents::fallsAway)
                .forEach(it -> {
                    desk.note(
                            it,
                            Change.to(it, ProceedingStatus.WITHDRAWN, "withdrawn", reason, Map.of("because", because))
                                    .ending());
                    workflow.withdrawn(it.kind(), it.number());
                    if (it.kind() == ProceedingKind.LISTING) {
                        published.withdraw(it.number());
                    }
                });
    }

    /** What was filed, held or delisted goes on to its own end. */
    private static boolean fallsAway(Proceeding it) {
        return it.endedAt() == null
                && it.is(
                        ProceedingStatus.PROPOSED,
                        ProceedingStatus.LISTED,
                        ProceedingStatus.ACCEPTED,
                        ProceedingStatus.CALLED,
                        ProceedingStatus.TRANSFERRED);
    }
}

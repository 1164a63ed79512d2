// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.clock.Period;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.VerificationStage;
import io.anlan.service.hiddendanger.extension.PostponementKind;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to a hidden danger; published in the transaction in which it happened. */
public sealed interface HiddenDangerEvent {

    About about();

    Instant at();

    /**
     * Which hidden danger.
     *
     * @param scope path of the enterprise's unit
     * @param industry industry code of the enterprise
     * @param district code of the district
     * @param enterprise name of the enterprise
     * @param level null while facts are missing
     * @param subject the risk point it was found at, when one is known
     */
    record About(
            String number,
            String title,
            String scope,
            @Nullable String industry,
            String district,
            String enterprise,
            @Nullable HiddenDangerLevel level,
            String source,
            @Nullable Subject subject) {

        static About of(HiddenDanger it) {
            Part.Found found = it.found();
            return new About(
                    it.number(),
                    found.title(),
                    it.scope(),
                    it.industry(),
                    found.districtCode(),
                    found.enterpriseName(),
                    it.level(),
                    found.source(),
                    found.subject());
        }

        public boolean gradedMajor() {
            return level == HiddenDangerLevel.MAJOR;
        }
    }

    /** A hidden danger was registered; its facts may or may not suffice for a level. */
    record HiddenDangerRegistered(About about, Instant at, boolean factsMissing) implements HiddenDangerEvent {}

    /** The facts sufficed, and the level is certain. */
    record HiddenDangerGraded(About about, Instant at, List<String> criteria) implements HiddenDangerEvent {}

    /** A major hidden danger was reported to the authority (Work Safety Law, article 41). */
    record MajorHiddenDangerReported(About about, Instant at, List<String> criteria) implements HiddenDangerEvent {}

    /** A rectification plan waits for review; {@code round} counts from 1. */
    record RectificationPlanSubmitted(About about, Instant at, int round) implements HiddenDangerEvent {}

    /** The plan was sent back. */
    record RectificationPlanRejected(About about, Instant at, int round, String reason) implements HiddenDangerEvent {}

    /** The rectification order was issued, and the deadline runs; {@code period} leads from this day to the last. */
    record RectificationOrdered(About about, Instant at, LocalDate dueOn, Period period) implements HiddenDangerEvent {}

    /** The order has another last day, which {@code period} leads to from the day it counts from. */
    record DeadlineMoved(About about, Instant at, LocalDate dueOn, LocalDate from, Period period)
            implements HiddenDangerEvent {}

    /** Rules that were applied again took it back to an earlier step; an order it had is withdrawn. */
    record HiddenDangerSentBack(About about, Instant at) implements HiddenDangerEvent {}

    /** The enterprise asks for more time; {@code round} counts its requests of every kind from 1. */
    record ExtensionRequested(
            About about, Instant at, PostponementKind kind, int round, LocalDate requestedTo, Role approver)
            implements HiddenDangerEvent {}

    /** More time was granted until {@code dueOn}, or refused and {@code dueOn} stays. */
    record ExtensionDecided(
            About about, Instant at, PostponementKind kind, int round, boolean approved, LocalDate dueOn, String reason)
            implements HiddenDangerEvent {}

    /** A request is not decided any more: it was withdrawn, or lapsed because nobody needs the time. */
    record ExtensionEnded(About about, Instant at, PostponementKind kind, int round, boolean lapsed)
            implements HiddenDangerEvent {}

    /** Nobody decided a request in time; {@code nextApprover}, if there is one, may do so as well. */
    record DecisionOverdue(
            About about,
            Instant at,
            PostponementKind kind,
            int round,
            LocalDate decideBy,
            Role approver,
            @Nullable Role nextApprover)
            implements HiddenDangerEvent {}

    /** The rectifier says it is done; {@code round} counts from 1. */
    record RectificationSubmitted(About about, Instant at, int round) implements HiddenDangerEvent {}

    /**
     * A stage of verification waits for somebody.
     *
     * @param roles whose people may pass it
     */
    record VerificationAwaited(About about, Instant at, int round, VerificationStage stage, Set<Role> roles)
            implements HiddenDangerEvent {}

    /**
     * The last day of a review comes near, or has passed; published once for each such day.
     *
     * @param roles whose people the awaited stage waits for
     */
    record ReviewDue(About about, Instant at, int round, LocalDate dueOn, boolean overdue, Set<Role> roles)
            implements HiddenDangerEvent {}

    /**
     * Something holds from now on to keep people safe.
     *
     * @param until last day of a suspension; null where none is set
     */
    record ControlOrdered(
            About about,
            Instant at,
            int position,
            Wording kind,
            @Nullable LocalDate until) implements HiddenDangerEvent {}

    /** The enterprise asks to lift a control. */
    record ResumptionRequested(About about, Instant at, int position, Wording kind) implements HiddenDangerEvent {}

    /** The request to lift a control was granted or refused after its review. */
    record ResumptionReviewed(About about, Instant at, int position, Wording kind, boolean granted, String opinion)
            implements HiddenDangerEvent {}

    /** The last day of a suspension passed, and nobody consented to resume yet. */
    record SuspensionExpired(About about, Instant at, int position, Wording kind, LocalDate until)
            implements HiddenDangerEvent {}

    /** The enterprise reported how far the rectification is; {@code round} counts from 1. */
    record ProgressReported(About about, Instant at, int round, int percent) implements HiddenDangerEvent {}

    /**
     * A report of progress was due and had not come; published once for each such day.
     *
     * @param times how often that happened with this hidden danger
     */
    record ProgressMissed(About about, Instant at, LocalDate dueOn, int times) implements HiddenDangerEvent {}

    /** The inspection found it not done. */
    record RectificationRejected(About about, Instant at, int round, String reason) implements HiddenDangerEvent {}

    /** The time of a duty was corrected by a person; the last days may be unknown while a pause keeps them open. */
    record DutyTimeCorrected(
            About about,
            Instant at,
            Duty duty,
            @Nullable LocalDate was,
            @Nullable LocalDate is,
            String reason) implements HiddenDangerEvent {}

    /** Accepted and closed (销号); {@code rectifiedOn} is the day of the submission that was accepted. */
    record HiddenDangerClosed(About about, Instant at, LocalDate rectifiedOn) implements HiddenDangerEvent {}

    /** A closed one is open again; {@code episode} counts from 2. */
    record HiddenDangerReopened(About about, Instant at, int episode, String reason) implements HiddenDangerEvent {}

    /** The regulator found that there is nothing to rectify here. */
    record HiddenDangerDismissed(About about, Instant at, String reason) implements HiddenDangerEvent {}

    /** A dismissal was taken back, and it goes on where it was; {@code dueOn} is null without an order. */
    record HiddenDangerReinstated(
            About about, Instant at, @Nullable LocalDate dueOn, String reason) implements HiddenDangerEvent {}

    /** {@code merged} was merged into this one, which keeps what it brought. */
    record HiddenDangerMerged(About about, Instant at, String merged, String reason) implements HiddenDangerEvent {}

    /** Somebody does not accept its dismissal. */
    record ObjectionMade(About about, Instant at, String reason) implements HiddenDangerEvent {}

    /** The dismissal stands, whatever was objected. */
    record ObjectionRefused(About about, Instant at, String opinion) implements HiddenDangerEvent {}

    /** The day came to look whether it stays away; {@code sampled} by the draw of a month. */
    record RecheckFellDue(About about, Instant at, int episode, LocalDate dueOn, boolean sampled)
            implements HiddenDangerEvent {}

    /** The deadline passed without a submission that holds; published once for each deadline. */
    record BecameOverdue(About about, Instant at, LocalDate dueOn) implements HiddenDangerEvent {}

    /**
     * Newly published rules were applied to it again.
     *
     * @param publication its number
     * @param before as it was
     * @param after as it is
     * @param reason of whoever accepted a change to an order; null where none was issued yet
     */
    record HiddenDangerRedetermined(
            About about,
            Instant at,
            long publication,
            Determined before,
            Determined after,
            @Nullable String reason) implements HiddenDangerEvent {}

    /** @param dueOn null without an order */
    record Determined(
            Determination.Outcome outcome, @Nullable LocalDate dueOn) {}

    /** A reminder day came while rectification was not yet submitted; published once for each day. */
    record ReminderFell(About about, Instant at, LocalDate remindOn, LocalDate dueOn) implements HiddenDangerEvent {}
}

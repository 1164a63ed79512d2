// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
     * @param enterprise name of the enterprise
     * @param level null while facts are missing
     * @param subject the risk point it was found at, when one is known
     */
    record About(
            String number,
            String title,
            String scope,
            @Nullable String industry,
            String enterprise,
            @Nullable HiddenDangerLevel level,
            @Nullable Subject subject) {

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

    /** The rectification order was issued, and the deadline runs. */
    record RectificationOrdered(About about, Instant at, LocalDate dueOn) implements HiddenDangerEvent {}

    /** The rectifier says it is done; {@code round} counts from 1. */
    record RectificationSubmitted(About about, Instant at, int round) implements HiddenDangerEvent {}

    /** The inspection found it not done. */
    record RectificationRejected(About about, Instant at, int round, String reason) implements HiddenDangerEvent {}

    /** Accepted and closed (销号). */
    record HiddenDangerClosed(About about, Instant at) implements HiddenDangerEvent {}

    /** The regulator found that there is nothing to rectify here. */
    record HiddenDangerDismissed(About about, Instant at, String reason) implements HiddenDangerEvent {}

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

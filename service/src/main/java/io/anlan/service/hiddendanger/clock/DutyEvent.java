// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

/** What can touch the time of a duty; as the rules' list {@code dutyEvent} names it. */
public enum DutyEvent {
    GRADED,
    REPORTED,
    PLAN_SUBMITTED,
    PLAN_RETURNED,
    ORDERED,
    EXTENSION_REQUESTED,
    EXTENSION_APPROVED,
    EXTENSION_REFUSED,
    EXTENSION_ENDED,
    DEADLINE_MOVED,
    SENT_BACK,
    SUBMITTED,
    REJECTED,
    ACCEPTED,
    DISMISSED,
    REOPENED,
    REINSTATED,
    LISTED,
    LISTING_EXTENDED,
    DELISTED,
    PUBLISHED,
    CASE_FILED,
    CASE_DECIDED,
    PENALTY_IMPOSED,
    PENALTY_PUBLISHED
}

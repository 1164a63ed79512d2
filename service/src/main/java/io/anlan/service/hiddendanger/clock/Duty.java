// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import io.swagger.v3.oas.annotations.media.Schema;

/** What has to be done in time about a hidden danger; as the rules' list {@code duty} names it. */
@Schema(name = "TimedDuty")
public enum Duty {
    /** Of the enterprise: to report a major one to the authority (Work Safety Law, article 41). */
    REPORT,
    /** Of the enterprise: to submit a rectification plan. */
    PLAN,
    /** Of the enterprise: to rectify. */
    RECTIFICATION,
    /** Of the authority: to review what was rectified (Order No. 16 of 2007, article 23). */
    REVIEW,
    /** Of the authority: to decide whether there is more time. */
    EXTENSION_DECISION,
    /** Of the listing authority: to see it rectified under listed supervision. */
    LISTING,
    /** Of the listing authority: to publish a listing and its end. */
    PUBLICITY,
    /** Of enforcement: to decide a penalty (Law on Administrative Penalties, article 60). */
    PENALTY,
    /** Of enforcement: to publish a penalty (Work Safety Law, article 78). */
    PENALTY_PUBLICITY
}

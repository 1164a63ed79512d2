// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rulerelease;

/**
 * What {@code rule-release.bpmn} asks and orders; the bean {@link RuleReleaseProcess#STEPS} implements it.
 *
 * <p>The engine knows nothing but the reference of the revision, e.g. {@code deadlines/default@2}. Every method runs in the
 * transaction that moves the process: what it throws takes the move back.
 */
public interface RuleReleaseSteps {

    /** Refuses, by throwing, a text with errors, with failing examples, or with warnings nobody gave a reason for. */
    void check(String reference);

    /** Whether the peer who looked last agreed. */
    boolean isReviewed(String reference);

    /** Whether lawyers have to see this kind of rules. */
    boolean needsLegalReview(String reference);

    /** Whether the lawyer who looked last agreed. */
    boolean isLegallyReviewed(String reference);

    /** Whether the approver agreed. */
    boolean isApproved(String reference);

    /** Whether it was published for all districts, and not for some of them first. */
    boolean isEverywhere(String reference);

    /** Whether what was published is law already. */
    boolean isEffective(String reference);

    /** The moment from which it is law, ISO 8601 with offset. */
    String effectiveAt(String reference);

    /** It is law now: whoever has to know is told. */
    void takeEffect(String reference);
}

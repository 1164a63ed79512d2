// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rulerelease;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The answers a test wants, and what it was told to do, in order. */
public class ScriptedRelease implements RuleReleaseSteps {

    final List<String> done = new ArrayList<>();
    boolean reviewed = true;
    boolean lawyers;
    boolean legallyReviewed = true;
    boolean approved = true;
    boolean everywhere = true;
    Instant effective = Instant.parse("2026-03-01T00:00:00Z");
    RuntimeException failure;

    @Override
    public void check(String reference) {
        if (failure != null) {
            throw failure;
        }
        done.add("checked " + reference);
    }

    @Override
    public boolean isReviewed(String reference) {
        return reviewed;
    }

    @Override
    public boolean needsLegalReview(String reference) {
        return lawyers;
    }

    @Override
    public boolean isLegallyReviewed(String reference) {
        return legallyReviewed;
    }

    @Override
    public boolean isApproved(String reference) {
        return approved;
    }

    @Override
    public boolean isEverywhere(String reference) {
        return everywhere;
    }

    @Override
    public boolean isEffective(String reference) {
        return !effective.isAfter(ClockUtil.getCurrentTime().toInstant());
    }

    @Override
    public String effectiveAt(String reference) {
        return effective.toString();
    }

    @Override
    public void takeEffect(String reference) {
        done.add("law " + reference);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.scope.Scoped;
import jakarta.persistence.CascadeType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts a hidden danger gathers on its road, each kind in its rounds. */
@MappedSuperclass
abstract class Gathering extends Scoped {

    @OneToMany(mappedBy = "hiddenDanger", cascade = CascadeType.PERSIST)
    @OrderBy("round")
    private List<Part.Decision> decisions = new ArrayList<>();

    @OneToMany(mappedBy = "hiddenDanger", cascade = CascadeType.PERSIST)
    @OrderBy("round")
    private List<RectificationPlan> plans = new ArrayList<>();

    @OneToMany(mappedBy = "hiddenDanger", cascade = CascadeType.PERSIST)
    @OrderBy("round")
    private List<Submission> submissions = new ArrayList<>();

    @OneToMany(mappedBy = "hiddenDanger", cascade = CascadeType.PERSIST)
    @OrderBy("round")
    private List<Part.Evidence> evidence = new ArrayList<>();

    private int episode = 1;

    @OneToMany(mappedBy = "hiddenDanger", cascade = CascadeType.PERSIST)
    @OrderBy("round, position")
    private List<Verification> verifications = new ArrayList<>();

    /** For Hibernate. */
    Gathering() {}

    Gathering(String scope, @Nullable String industry) {
        super(scope, industry);
    }

    final void add(Part.Decision decision) {
        decisions.add(decision);
    }

    final void add(RectificationPlan plan) {
        plans.add(plan);
    }

    final void add(Submission submission) {
        submissions.add(submission);
    }

    final void add(Verification stage) {
        verifications.add(stage);
    }

    final void add(Part.Evidence file) {
        evidence.add(file);
    }

    List<Part.Decision> decisions() {
        return decisions;
    }

    Part.Decision lastDecision() {
        return decisions.get(decisions.size() - 1);
    }

    Optional<RectificationPlan> lastPlan() {
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.get(plans.size() - 1));
    }

    List<RectificationPlan> allPlans() {
        return plans;
    }

    int plans() {
        return plans.size();
    }

    Optional<Submission> lastSubmission() {
        return submissions.isEmpty() ? Optional.empty() : Optional.of(submissions.get(submissions.size() - 1));
    }

    /** The stages of the verification of a submission, in their order; none for what was submitted before there were any. */
    List<Verification> stages(int round) {
        return verifications.stream().filter(stage -> stage.round() == round).toList();
    }

    /** The stage that the last submission waits for. */
    Optional<Verification> awaited() {
        List<Verification> stages = stages(submissions.size());
        return stages.stream().anyMatch(Verification::isFailed)
                ? Optional.empty()
                : stages.stream().filter(Verification::isAwaited).findFirst();
    }

    /** Passes or fails the awaited stage; the last one, or a failure, is the verdict on the submission. */
    final void judge(boolean passed, String opinion, List<Verification.Confirmation> confirmed, Actor by, Instant at) {
        awaited().ifPresent(stage -> stage.judge(passed, opinion, confirmed, by, at));
        if (awaited().isEmpty()) {
            lastSubmission().orElseThrow().inspect(passed, opinion, by, at);
        }
    }

    /** How often a rectification was sent back. */
    int rejections() {
        return (int) submissions.stream().filter(Submission::isRejected).count();
    }

    /** 1, and one more each time it is opened again. */
    int episode() {
        return episode;
    }

    final void nextEpisode() {
        episode++;
    }

    List<Submission> submissions() {
        return submissions;
    }

    List<Part.Evidence> evidence() {
        return evidence;
    }
}

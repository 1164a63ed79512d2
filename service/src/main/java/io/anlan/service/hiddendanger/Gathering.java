// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.platform.scope.Scoped;
import jakarta.persistence.CascadeType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
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

    int plans() {
        return plans.size();
    }

    Optional<Submission> lastSubmission() {
        return submissions.isEmpty() ? Optional.empty() : Optional.of(submissions.get(submissions.size() - 1));
    }

    List<Submission> submissions() {
        return submissions;
    }

    List<Part.Evidence> evidence() {
        return evidence;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.determination.ExplainedRoute;
import io.anlan.service.hiddendanger.determination.VerificationPolicy;
import io.anlan.service.hiddendanger.determination.VerificationPolicy.CheckItem;
import io.anlan.service.hiddendanger.determination.VerificationStage;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One stage in the verification of a submission: who may pass it, on what it rests, and what was found. */
@Entity
@Table(schema = "hidden_danger", name = "verification")
public class Verification extends Part {

    @SuppressWarnings("UnusedVariable") // read by the database
    private int position;

    @Enumerated(EnumType.STRING)
    private VerificationStage stage;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Role> roles;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<CheckItem> checklist;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> explanation;

    private @Nullable Boolean passed;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable String decidedByName;
    private @Nullable String opinion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable List<Confirmation> confirmed;

    @SuppressWarnings("NullAway.Init")
    Verification() {}

    private Verification(HiddenDanger whole, int position, VerificationPolicy.Stage rule, Map<String, Object> why) {
        super(whole, whole.submissions().size());
        this.position = position;
        this.stage = rule.stage();
        this.roles = rule.roles().stream().sorted().toList();
        this.checklist = List.copyOf(rule.checklist());
        this.explanation = why;
    }

    /** The stages of a route for the last submission. */
    static List<Verification> along(VerificationPolicy.Route route, HiddenDanger whole) {
        List<Verification> stages = new ArrayList<>();
        for (VerificationPolicy.Stage stage : route.stages()) {
            stages.add(new Verification(whole, stages.size() + 1, stage, route.explanation()));
        }
        return stages;
    }

    void judge(boolean passed, String opinion, List<Confirmation> confirmed, Actor by, Instant at) {
        this.passed = passed;
        this.opinion = opinion;
        this.confirmed = List.copyOf(confirmed);
        this.decidedBy = by.username();
        this.decidedByName = by.name();
        this.decidedAt = at;
    }

    /** Complains of every item of the list that is not confirmed; whoever cannot confirm one fails the stage. */
    void demandConfirmed(List<Confirmation> given) {
        Map<String, Boolean> met = new HashMap<>();
        given.forEach(one -> met.put(one.item(), one.met()));
        Complaints complaints = new Complaints();
        for (int index = 0; index < checklist.size(); index++) {
            CheckItem item = checklist.get(index);
            if (!Boolean.TRUE.equals(met.get(item.id()))) {
                complaints.add(
                        "/checklist/" + index,
                        "not-confirmed",
                        new Wording(
                                "尚未确认：" + item.sentence().zh(),
                                "Not confirmed: " + item.sentence().en()));
            }
        }
        complaints.refuse(
                "hidden-danger/checklist-incomplete",
                new Wording("核对清单须逐项确认后方可通过", "Every item of the checklist is to be confirmed before it is passed."));
    }

    boolean isAwaited() {
        return passed == null;
    }

    boolean isFailed() {
        return Boolean.FALSE.equals(passed);
    }

    boolean isBy(Actor actor) {
        return actor.answersFor(decidedBy);
    }

    VerificationStage stage() {
        return stage;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    Dossier.StageView view(@Nullable Verification awaited) {
        return new Dossier.StageView(
                stage,
                state(awaited),
                roles,
                checklist,
                confirmed == null ? List.of() : confirmed,
                decidedAt,
                decidedByName,
                opinion,
                ExplainedRoute.of(explanation));
    }

    private Dossier.StageState state(@Nullable Verification awaited) {
        if (passed != null) {
            return passed ? Dossier.StageState.PASSED : Dossier.StageState.FAILED;
        }
        return this == awaited ? Dossier.StageState.AWAITED : Dossier.StageState.NOT_REACHED;
    }

    /**
     * What was found of an item of the checklist.
     *
     * @param item id of its row
     * @param note what was seen
     */
    public record Confirmation(
            String item, boolean met, @Nullable String note) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.evidence.EvidenceFile;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Shanghai;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rectification the enterprise says is done, and what the inspection found. */
@Entity
@Table(schema = "hidden_danger", name = "submission")
class Submission extends Part {

    private String measures;
    private @Nullable BigDecimal cost;
    private Instant submittedAt;
    private String submittedBy;
    private String submittedByName;
    private boolean inTime;

    private @Nullable Boolean accepted;
    private @Nullable Instant inspectedAt;
    private @Nullable String inspectedBy;
    private @Nullable String inspectedByName;
    private @Nullable String opinion;

    @SuppressWarnings("NullAway.Init")
    Submission() {}

    Submission(HiddenDanger whole, int round, Content done, Actor by, Instant at) {
        super(whole, round);
        this.measures = done.measures();
        this.cost = done.cost();
        this.submittedAt = at;
        this.submittedBy = by.username();
        this.submittedByName = by.name();
        this.inTime = !whole.isPastDeadline(at);
    }

    /**
     * What was done.
     *
     * @param cost CNY
     * @param files that show the state afterwards
     */
    record Content(String measures, @Nullable BigDecimal cost, List<EvidenceFile> files) {}

    void inspect(boolean accepted, String opinion, Actor by, Instant at) {
        this.accepted = accepted;
        this.opinion = opinion;
        this.inspectedBy = by.username();
        this.inspectedByName = by.name();
        this.inspectedAt = at;
    }

    boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }

    boolean isBy(Actor actor) {
        return actor.answersFor(submittedBy);
    }

    /** Whether its inspection is still to come. */
    boolean isAwaited() {
        return accepted == null;
    }

    boolean isRejected() {
        return Boolean.FALSE.equals(accepted);
    }

    String submittedBy() {
        return submittedBy;
    }

    /** The day in Shanghai on which it was said to be done. */
    LocalDate submittedOn() {
        return LocalDate.ofInstant(submittedAt, Shanghai.ZONE);
    }

    boolean isInTime() {
        return inTime;
    }

    /** Who accepted it closes the hidden danger. */
    Part.Closing closing(Instant at) {
        return new Part.Closing(
                at,
                Objects.requireNonNull(inspectedBy),
                Objects.requireNonNull(inspectedByName),
                Objects.requireNonNull(opinion));
    }

    Dossier.SubmissionView view(List<String> evidence, List<Dossier.StageView> stages) {
        return new Dossier.SubmissionView(
                submittedAt,
                submittedByName,
                measures,
                cost,
                evidence,
                accepted,
                inspectedAt,
                inspectedByName,
                opinion,
                stages);
    }
}

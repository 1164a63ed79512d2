// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.scope.Scoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One request for more time, and what became of it. */
@Entity
@Table(schema = "hidden_danger", name = "postponement")
class Postponement extends Scoped {

    @Id
    private String reference;

    @SuppressWarnings("UnusedVariable") // read by Hibernate
    @Version
    private @Nullable Integer version;

    private String number;
    private int round;
    private int episode;

    @Enumerated(EnumType.STRING)
    private PostponementKind kind;

    @SuppressWarnings("UnusedVariable") // read by the database
    @Enumerated(EnumType.STRING)
    private HiddenDangerLevel level;

    @Enumerated(EnumType.STRING)
    private PostponementState state = PostponementState.REQUESTED;

    private Asking asking;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> evidence;

    @Enumerated(EnumType.STRING)
    private Role approver;

    @Enumerated(EnumType.STRING)
    private @Nullable Role nextApprover;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> route;

    private @Nullable LocalDate decideBy;
    private @Nullable Instant remindedAt;
    private @Nullable Verdict verdict;
    private @Nullable Ending ending;

    @SuppressWarnings("NullAway.Init")
    Postponement() {}

    @SuppressWarnings("NullAway.Init")
    Postponement(CaseFile of, int round, PostponementKind kind, Asking asking, List<String> evidence) {
        super(of.scope(), of.industry());
        this.reference = of.number() + "/" + round;
        this.number = of.number();
        this.round = round;
        this.episode = of.episode();
        this.kind = kind;
        this.level = Objects.requireNonNull(of.level(), "only what is graded is ordered");
        this.asking = asking;
        this.evidence = List.copyOf(evidence);
    }

    Postponement routed(PostponementPolicy.Route by) {
        approver = Objects.requireNonNull(by.approver(), "only what is admitted is asked for");
        nextApprover = by.nextApprover();
        route = by.explanation();
        return this;
    }

    void decideBy(LocalDate lastDay) {
        decideBy = lastDay;
    }

    /** Says whether it is news. */
    boolean remind(Instant at) {
        if (remindedAt != null || state != PostponementState.REQUESTED) {
            return false;
        }
        remindedAt = at;
        return true;
    }

    void decide(@Nullable LocalDate grantedTo, String opinion, Actor by, Role as, Instant at) {
        state = grantedTo == null ? PostponementState.REFUSED : PostponementState.APPROVED;
        verdict = new Verdict(at, by.username(), by.name(), as, opinion, grantedTo);
    }

    void end(PostponementState how, String reason, Actor by, Instant at) {
        state = how;
        ending = new Ending(at, by.name(), reason);
    }

    /** A deferral that is over before its day because the rectification was submitted; it was granted all the same. */
    void endEarly(String reason, Actor by, Instant at) {
        ending = new Ending(at, by.name(), reason);
    }

    boolean isOpen() {
        return state == PostponementState.REQUESTED;
    }

    boolean isGranted() {
        return state == PostponementState.APPROVED;
    }

    /** Whether the danger is borne on this day, by a deferral that was neither ended nor has expired. */
    boolean defersOn(LocalDate day) {
        return kind == PostponementKind.DEFERRAL
                && isGranted()
                && ending == null
                && !grantedTo().isBefore(day);
    }

    boolean isOf(Actor actor) {
        return actor.answersFor(asking.requestedBy());
    }

    /** In which role somebody decides: the approver's, or that of the next level once the approver is late. */
    @Nullable
    Role roleOf(Actor actor) {
        if (actor.is(approver)) {
            return approver;
        }
        return remindedAt != null && nextApprover != null && actor.is(nextApprover) ? nextApprover : null;
    }

    String reference() {
        return reference;
    }

    String number() {
        return number;
    }

    int round() {
        return round;
    }

    int episode() {
        return episode;
    }

    PostponementKind kind() {
        return kind;
    }

    PostponementState state() {
        return state;
    }

    Asking asking() {
        return asking;
    }

    List<String> evidence() {
        return evidence;
    }

    Role approver() {
        return approver;
    }

    @Nullable
    Role nextApprover() {
        return nextApprover;
    }

    Map<String, Object> route() {
        return route;
    }

    LocalDate decideBy() {
        return Objects.requireNonNull(decideBy, "set with the request");
    }

    @Nullable
    Instant remindedAt() {
        return remindedAt;
    }

    @Nullable
    Verdict verdict() {
        return verdict;
    }

    @Nullable
    Ending ending() {
        return ending;
    }

    LocalDate grantedTo() {
        return Objects.requireNonNull(Objects.requireNonNull(verdict).grantedTo(), "of what was granted");
    }

    /**
     * What was asked.
     *
     * @param dueBefore the last day at that time
     */
    @Embeddable
    record Asking(
            LocalDate requestedTo,
            LocalDate dueBefore,
            String reason,
            String interimControls,
            Instant requestedAt,
            String requestedBy,
            String requestedByName) {}

    /** @param grantedTo null when it was refused */
    @Embeddable
    record Verdict(
            Instant decidedAt,
            String decidedBy,
            String decidedByName,
            @Enumerated(EnumType.STRING) Role decidedAs,
            String opinion,
            @Nullable LocalDate grantedTo) {}

    @Embeddable
    record Ending(Instant endedAt, String endedByName, String endReason) {}
}

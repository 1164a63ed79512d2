// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.evidence.EvidenceFile;
import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.hiddendanger.determination.VerificationPolicy;
import io.anlan.service.organization.Enterprise;
import io.anlan.service.platform.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A hidden danger (事故隐患): its state, its parts, and the only ways to change them. */
@Entity
@Table(schema = "hidden_danger", name = "hidden_danger")
class HiddenDanger extends Ending {

    @Id
    private String number;

    @SuppressWarnings("UnusedVariable") // read by the database
    private long ordinal;

    @Version
    private @Nullable Long version;

    /** Counts what people did, so that even an act which changes only a part collides with a simultaneous one. */
    @SuppressWarnings("UnusedVariable") // read by the database
    private int acts;

    private Part.Found found;

    @SuppressWarnings("UnusedVariable") // read by the database
    private @Nullable String cause;

    private Part.Observed observed;

    @Enumerated(EnumType.STRING)
    private HiddenDangerStatus status = HiddenDangerStatus.REGISTERED;

    @SuppressWarnings("UnusedVariable") // read by the database
    private Instant statusSince;

    @Enumerated(EnumType.STRING)
    private @Nullable HiddenDangerLevel level;

    @Enumerated(EnumType.STRING)
    private Determination.Outcome outcome = Determination.Outcome.UNDETERMINED;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> criteria = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Object questions = List.of();

    private Part.@Nullable Order order;
    private @Nullable Instant overdueSince;

    @SuppressWarnings("NullAway.Init")
    HiddenDanger() {}

    @SuppressWarnings("NullAway.Init")
    HiddenDanger(
            HiddenDangerNumber number, Enterprise enterprise, Part.Found found, Report report, @Nullable String cause) {
        super(enterprise.path(), enterprise.industry());
        this.number = number.value();
        this.ordinal = number.ordinal();
        this.found = found;
        this.cause = cause;
        this.observed = new Part.Observed(report.enterprise(), report.facts());
        this.statusSince = found.registeredAt();
    }

    /** Somebody acts on it. */
    void touch() {
        acts++;
    }

    void attach(int submission, List<EvidenceFile> files) {
        files.forEach(file -> add(new Part.Evidence(this, submission, file)));
    }

    /** Adds what is known now; what was known and is not named stays. */
    void supply(Map<String, Object> enterpriseAttributes, List<Map<String, Object>> facts) {
        observed = observed.with(enterpriseAttributes, facts);
    }

    /** Takes over what the criteria say; a level, once certain, stays until rules are applied again. */
    void determined(Circumstances input, Determination result, Actor by, Instant at) {
        add(new Part.Decision(this, decisions().size() + 1, input, result, by, at));
        takeOver(result);
        if (level == HiddenDangerLevel.MAJOR) {
            become(HiddenDangerStatus.GRADED, at);
        }
    }

    /**
     * Takes over what newer criteria say, by order of a publication. What was graded and is not major any more goes back to
     * where its level is asked for; what was ordered as a general one and is major is planned anew, and its order ends.
     */
    void redetermined(long publication, Circumstances input, Determination result, Actor by, Instant at) {
        boolean wasMajor = level == HiddenDangerLevel.MAJOR;
        add(new Part.Decision(this, decisions().size() + 1, input, result, by, at).orderedBy(publication));
        takeOver(result);
        boolean isMajor = level == HiddenDangerLevel.MAJOR;
        if (status == HiddenDangerStatus.REGISTERED && isMajor) {
            become(HiddenDangerStatus.GRADED, at);
        } else if (status.isOrdered() && isMajor && !wasMajor) {
            returnTo(HiddenDangerStatus.GRADED, at);
            order = null;
            overdueSince = null;
        } else if (!status.isOrdered() && wasMajor && !isMajor) {
            returnTo(HiddenDangerStatus.REGISTERED, at);
        }
    }

    private void takeOver(Determination result) {
        outcome = result.outcome();
        criteria = List.copyOf(result.criteria());
        questions = result.explanation().getOrDefault("needed", List.of());
        level = switch (outcome) {
            case MAJOR -> HiddenDangerLevel.MAJOR;
            case GENERAL -> HiddenDangerLevel.GENERAL;
            case UNDETERMINED, ROUTED -> null;
        };
    }

    void plan(RectificationPlan.Content content, Actor by, Instant at) {
        become(HiddenDangerStatus.PLAN_SUBMITTED, at);
        add(new RectificationPlan(this, plans() + 1, content, by, at));
    }

    void reviewPlan(boolean approved, String opinion, Actor by, Instant at) {
        lastPlan().orElseThrow().review(approved, opinion, by, at);
        if (!approved) {
            become(HiddenDangerStatus.GRADED, at);
        }
    }

    void order(DeadlinePolicy.Deadline deadline, Instant at) {
        become(HiddenDangerStatus.RECTIFYING, at);
        order = new Part.Order(deadline.dueOn(), at, deadline.reminders(), deadline.explanation());
    }

    /** Another last day under the same order, by rules that are applied again. */
    void reorder(DeadlinePolicy.Deadline deadline, Instant at) {
        Instant orderedAt =
                Objects.requireNonNull(order, "only what is ordered").orderedAt();
        order = new Part.Order(deadline.dueOn(), orderedAt, deadline.reminders(), deadline.explanation());
        if (!isPastDeadline(at)) {
            overdueSince = null;
        }
    }

    void submit(Submission.Content done, VerificationPolicy.Route route, Actor by, Instant at) {
        become(HiddenDangerStatus.SUBMITTED, at);
        add(new Submission(this, submissions().size() + 1, done, by, at));
        attach(submissions().size(), done.files());
        Verification.along(route, this).forEach(this::add);
    }

    void reject(String reason, List<Verification.Confirmation> confirmed, Actor by, Instant at) {
        judge(false, reason, confirmed, by, at);
        become(HiddenDangerStatus.RECTIFYING, at);
    }

    void close(Instant at) {
        Submission accepted = lastSubmission().filter(Submission::isAccepted).orElseThrow();
        become(HiddenDangerStatus.CLOSED, at);
        end(accepted.closing(at));
    }

    void dismiss(String reason, Actor by, Instant at) {
        become(HiddenDangerStatus.DISMISSED, at);
        end(new Part.Dismissal(at, by.username(), by.name(), reason));
    }

    /** A closed one that recurs is rectified anew, by a plan anew if it is major. */
    void reopen(Instant at) {
        returnTo(level == HiddenDangerLevel.MAJOR ? HiddenDangerStatus.GRADED : HiddenDangerStatus.REGISTERED, at);
        order = null;
        overdueSince = null;
        revive(true);
    }

    /** A dismissal that does not hold; it goes on where it was. */
    void reinstate(Instant at) {
        returnTo(beforeDismissal(order != null, level == HiddenDangerLevel.MAJOR), at);
        revive(false);
    }

    /** Notes once that the deadline has passed, unless a submission made in time waits; says whether it is news. */
    boolean becomeOverdue(Instant at) {
        boolean waits = status == HiddenDangerStatus.SUBMITTED
                && lastSubmission().filter(Submission::isInTime).isPresent();
        if (overdueSince != null || !status.isOpen() || waits || !isPastDeadline(at)) {
            return false;
        }
        overdueSince = at;
        return true;
    }

    boolean isPastDeadline(Instant at) {
        return order != null && !at.isBefore(order.overdueAt());
    }

    private void become(HiddenDangerStatus next, Instant at) {
        if (!status.mayBecome(next)) {
            throw HiddenDangerAction.illegalTransition(number, status);
        }
        status = next;
        statusSince = at;
    }

    private void returnTo(HiddenDangerStatus earlier, Instant at) {
        if (!status.mayReturnTo(earlier)) {
            throw HiddenDangerAction.illegalTransition(number, status);
        }
        status = earlier;
        statusSince = at;
    }

    Circumstances circumstances() {
        return observed.circumstances(under(), found);
    }

    Jurisdiction under() {
        return new Jurisdiction(found.districtCode(), Objects.requireNonNull(industry()));
    }

    HiddenDangerEvent.About about() {
        return HiddenDangerEvent.About.of(this);
    }

    public String number() {
        return number;
    }

    public HiddenDangerStatus status() {
        return status;
    }

    public @Nullable HiddenDangerLevel level() {
        return level;
    }

    long version() {
        return version == null ? 0 : version;
    }

    Part.Found found() {
        return found;
    }

    Determination.Outcome outcome() {
        return outcome;
    }

    List<String> criteria() {
        return criteria;
    }

    Object questions() {
        return questions;
    }

    Part.@Nullable Order order() {
        return order;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.release;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.ReleaseMoved;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RevisionState;
import io.anlan.service.rulebook.Revisions;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.RulebookTrail;
import io.anlan.service.rulebook.draft.RevisionContent;
import io.anlan.service.rulebook.process.ReleaseWorkflow;
import io.anlan.service.rulebook.release.RuleDecision.LeftWarning;
import io.anlan.service.rulebook.release.RuleDecision.ReleaseOutcome;
import io.anlan.service.rulebook.sheet.Sheets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of a release, each in one transaction with its process. */
@Service
@Transactional
public class ReleaseManagement {

    private static final int LONGEST = 2000;

    private final Revisions revisions;
    private final RevisionContent content;
    private final SubmittedText submitted;
    private final RuleDecisions decisions;
    private final ReleaseWorkflow workflow;
    private final RulebookPolicy policy;
    private final RulebookTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleaseManagement(
            Revisions revisions,
            RevisionContent content,
            SubmittedText submitted,
            RuleDecisions decisions,
            ReleaseWorkflow workflow,
            RulebookPolicy policy,
            RulebookTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.revisions = revisions;
        this.content = content;
        this.submitted = submitted;
        this.decisions = decisions;
        this.workflow = workflow;
        this.policy = policy;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Freezes a draft and hands it to its reviewers.
     *
     * @throws Refusal {@code rulebook/not-ready}, {@code rulebook/reasons-needed}, {@code rulebook/outdated}
     */
    public Revision submit(UUID id, long seen, @Nullable String note, List<WarningReason> reasons) {
        Revision draft = revisions.lock(id);
        policy.demandWriting(draft);
        SeenVersion.demand(seen, draft.recordVersion());
        new Complaints()
                .optionalText("/note", note, LONGEST)
                .refuse("rulebook/words-needed", new Wording("说明过长", "The note is too long."));
        demandUpToDate(draft);
        Sheets sheets = content.sheets(draft);
        PackTexts texts = submitted.frozen(draft, sheets);
        List<LeftWarning> warnings =
                submitted.warnings(draft, sheets, content.before(draft).orElse(null), reasons);
        revisions.freeze(
                id,
                texts,
                new Wording(sheets.header().cell("title_zh"), sheets.header().cell("title_en")));
        Revision frozen = revisions.demand(id);
        decisions.add(
                frozen,
                ReleaseStep.SUBMISSION,
                ReleaseOutcome.SUBMITTED,
                policy.actor(),
                clock.instant(),
                blank(note),
                warnings);
        workflow.submitted(frozen.reference());
        return moved(frozen, RevisionState.IN_REVIEW, "submitted", Map.of("digest", texts.digest()), note);
    }

    /** What was law when the draft was begun has to be law still: else it would take back what others changed. */
    private void demandUpToDate(Revision draft) {
        revisions
                .live(draft.packId())
                .filter(live -> !live.id().equals(draft.basedOn()))
                .ifPresent(live -> {
                    throw ReleaseRefusals.outdated(draft, live);
                });
    }

    /**
     * A peer, a lawyer or the approver agrees or sends it back.
     *
     * @param opinion needed to send it back
     * @throws Refusal {@code rulebook/illegal-transition}, {@code rulebook/not-your-role}, {@code rulebook/own-work},
     *     {@code rulebook/same-eyes}, {@code rulebook/words-needed}
     */
    public Revision decide(UUID id, long seen, ReleaseStep step, boolean agreed, @Nullable String opinion) {
        Revision revision = revisions.lock(id);
        Actor actor = policy.actor();
        if (!actor.is(step.role())) {
            throw ReleaseRefusals.notYourRole();
        }
        SeenVersion.demand(seen, revision.recordVersion());
        if (revision.state() != step.state()) {
            throw ReleaseRefusals.illegal(revision.state());
        }
        demandOtherEyes(revision, actor);
        demandWords(agreed, opinion);
        ReleaseOutcome outcome = agreed ? ReleaseOutcome.APPROVED : ReleaseOutcome.RETURNED;
        decisions.add(revision, step, outcome, actor, clock.instant(), blank(opinion), List.of());
        RevisionState to = agreed ? next(revision, step) : RevisionState.RETURNED;
        revisions.move(id, to);
        workflow.decided(revision.reference(), step);
        String act = (agreed ? "agreed-" : "returned-")
                + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return told(revision, act, Map.of("digest", String.valueOf(revision.digest())), opinion);
    }

    private void demandOtherEyes(Revision revision, Actor actor) {
        if (revision.author().equals(actor.username()) || decisions.wrote(revision.id(), actor.username())) {
            throw ReleaseRefusals.ownWork();
        }
        if (decisions.of(revision.id()).stream()
                .anyMatch(earlier -> earlier.round() == revision.round()
                        && earlier.step() != ReleaseStep.SUBMISSION
                        && earlier.by().equals(actor.username()))) {
            throw ReleaseRefusals.sameEyes();
        }
    }

    private static void demandWords(boolean agreed, @Nullable String opinion) {
        var complaints = new Complaints();
        if (agreed) {
            complaints.optionalText("/opinion", opinion, LONGEST);
        } else {
            complaints.text("/opinion", opinion, LONGEST);
        }
        complaints.refuse("rulebook/words-needed", new Wording("请填写理由", "Words are needed."));
    }

    private static RevisionState next(Revision revision, ReleaseStep step) {
        return switch (step) {
            case REVIEW ->
                ReleaseCourse.needsLegalReview(revision) ? RevisionState.LEGAL_REVIEW : RevisionState.IN_APPROVAL;
            case LEGAL_REVIEW -> RevisionState.IN_APPROVAL;
            case APPROVAL -> RevisionState.APPROVED;
            case SUBMISSION -> RevisionState.IN_REVIEW;
        };
    }

    /** Ends a draft or release for good. What was published is rolled back instead. */
    public Revision withdraw(UUID id, long seen, @Nullable String reason) {
        Revision revision = revisions.lock(id);
        if (!policy.mayWithdraw(revision)) {
            throw ReleaseRefusals.notYourRole();
        }
        SeenVersion.demand(seen, revision.recordVersion());
        if (!revision.state().editable()
                && !revision.state().inRelease()
                && revision.state() != RevisionState.APPROVED) {
            throw ReleaseRefusals.illegal(revision.state());
        }
        demandWords(false, reason);
        workflow.withdrawn(revision.reference());
        return moved(revision, RevisionState.WITHDRAWN, "withdrawn", Map.of(), reason);
    }

    /** @param row the line it is about; null for the pack as a whole */
    public RuleComment comment(UUID id, @Nullable UUID row, @Nullable String text) {
        Revision revision = revisions.demand(id);
        new Complaints()
                .text("/text", text, LONGEST)
                .refuse("rulebook/words-needed", new Wording("请填写意见", "Words are needed."));
        String rowId = row == null ? null : content.rowId(revision, row);
        Actor actor = policy.actor();
        var comment = new RuleComment(
                UUID.randomUUID(),
                revision.round(),
                row,
                rowId,
                String.valueOf(text),
                actor.username(),
                actor.name(),
                clock.instant());
        decisions.add(revision, comment);
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("row", String.valueOf(rowId));
        trail.keep(revision, "commented", Map.of(), after, text);
        return comment;
    }

    @Transactional(readOnly = true)
    public List<RuleComment> comments(UUID id) {
        return decisions.comments(revisions.demand(id).id());
    }

    @Transactional(readOnly = true)
    public List<RuleDecision> decisions(UUID id) {
        return decisions.of(revisions.demand(id).id());
    }

    private Revision moved(
            Revision revision, RevisionState to, String act, Map<String, Object> after, @Nullable String note) {
        revisions.move(revision.id(), to);
        return told(revision, act, after, note);
    }

    private Revision told(Revision before, String act, Map<String, Object> after, @Nullable String note) {
        Revision now = revisions.demand(before.id());
        trail.keep(now, act, Map.of("state", before.state()), with(after, now), blank(note));
        events.publishEvent(ReleaseMoved.of(now, clock.instant(), blank(note)));
        return now;
    }

    private static Map<String, Object> with(Map<String, Object> after, Revision now) {
        Map<String, Object> all = new LinkedHashMap<>(after);
        all.put("state", now.state());
        return all;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

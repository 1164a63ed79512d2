// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import io.anlan.service.evidence.EvidenceLocker;
import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ExtensionDecided;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ExtensionEnded;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ExtensionRequested;
import io.anlan.service.hiddendanger.clock.Clocks;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.desk.ClaimDesk;
import io.anlan.service.hiddendanger.desk.DeskTask;
import io.anlan.service.hiddendanger.process.ExtensionWorkflow;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about more time: each method is one act, committed with its process, its clocks and the new last day. */
@Service
@Transactional
public class PostponementManagement {

    private static final Set<DeskTask> DECIDING = Set.of(DeskTask.DECIDE_MORE_TIME);

    private final Cases cases;
    private final Postponements postponements;
    private final PostponementRules rules;
    private final Clocks clocks;
    private final EvidenceLocker evidence;
    private final ExtensionWorkflow workflow;
    private final ClaimDesk claims;

    PostponementManagement(
            Cases cases,
            Postponements postponements,
            PostponementRules rules,
            Clocks clocks,
            EvidenceLocker evidence,
            ExtensionWorkflow workflow,
            ClaimDesk claims) {
        this.cases = cases;
        this.postponements = postponements;
        this.rules = rules;
        this.clocks = clocks;
        this.evidence = evidence;
        this.workflow = workflow;
        this.claims = claims;
    }

    /** @throws Refusal {@code hidden-danger/unknown} */
    @Transactional(readOnly = true)
    public MoreTime of(String number) {
        return view(cases.look(number));
    }

    /**
     * Whether a request until that day would be admitted now, and who would decide it; nothing is changed.
     *
     * @throws Refusal {@code hidden-danger/unknown}, {@code hidden-danger/illegal-transition} without an order
     */
    @Transactional(readOnly = true)
    public PostponementRoute route(String number, PostponementKind kind, LocalDate until) {
        CaseFile of = cases.look(number);
        if (of.dueOn() == null) {
            throw new Refusal(
                    "hidden-danger/illegal-transition",
                    HttpStatus.CONFLICT,
                    new Wording(number + " 尚未下达整改", number + " has no rectification order yet."));
        }
        LocalDate today = today();
        new Complaints()
                .day("/until", until, LocalDate.of(2000, 1, 1), today.plusDays(PostponementRequest.LONGEST_DAYS))
                .refuse("hidden-danger/invalid-postponement", new Wording("日期有误", "The day is wrong."));
        return PostponementRoute.of(rules.route(of, kind, until, all(number), today));
    }

    /**
     * Asks for more time; its approver follows from the rules, and the time to decide runs from now.
     *
     * @throws Refusal {@code hidden-danger/postponement-not-admitted} naming the row that says so, and as {@link
     *     PostponementAction} says
     */
    public MoreTime request(String number, long version, PostponementKind kind, PostponementRequest request) {
        CaseFile of = open(
                number,
                version,
                kind == PostponementKind.EXTENSION
                        ? PostponementAction.REQUEST_EXTENSION
                        : PostponementAction.REQUEST_DEFERRAL);
        List<Postponement> before = all(number);
        Actor actor = cases.actor();
        LocalDate dueOn = Objects.requireNonNull(of.dueOn(), "what is being rectified is ordered");
        request.check(today(), dueOn);
        var route = rules.route(of, kind, request.until(), before, today());
        if (!route.admitted()) {
            throw PostponementRules.notAdmitted(kind, PostponementRoute.of(route));
        }
        evidence.attach(request.evidence(), of.scope(), of.industry());
        var it = new Postponement(of, before.size() + 1, kind, asking(request, dueOn, actor), request.evidence())
                .routed(route);
        begin(of, it);
        return kept(number);
    }

    private Postponement.Asking asking(PostponementRequest request, LocalDate dueOn, Actor by) {
        return new Postponement.Asking(
                request.until(),
                dueOn,
                request.reason(),
                request.interimControls(),
                cases.now(),
                by.username(),
                by.name());
    }

    /** Where no rule gives days to decide, the present last day is the last day to decide as well. */
    private void begin(CaseFile of, Postponement it) {
        LocalDate requestedTo = it.asking().requestedTo();
        keep(
                it,
                "requested",
                Map.of(
                        "requestedTo",
                        requestedTo.toString(),
                        "approver",
                        it.approver().name()),
                it.asking().reason());
        cases.publish(
                new ExtensionRequested(of.about(), cases.now(), it.kind(), it.round(), requestedTo, it.approver()));
        it.decideBy(clocks.dueOn(of.number(), Duty.EXTENSION_DECISION)
                .orElse(it.asking().dueBefore()));
        postponements.save(it);
        postponements.flush();
        workflow.requested(it.reference());
    }

    /**
     * Grants it.
     *
     * @param until an earlier day than was asked for; null for that day
     */
    public MoreTime approve(String number, long version, int round, @Nullable LocalDate until, String opinion) {
        CaseFile of = open(number, version, PostponementAction.APPROVE);
        Postponement it = demand(number, round);
        LocalDate granted = until == null ? it.asking().requestedTo() : until;
        LocalDate dueOn = Objects.requireNonNull(of.dueOn(), "what is being rectified is ordered");
        LocalDate earliest = dueOn.isBefore(today()) ? today() : dueOn.plusDays(1);
        new Complaints()
                .day("/until", granted, earliest, it.asking().requestedTo())
                .text("/opinion", opinion, 2000)
                .refuse(
                        "hidden-danger/invalid-decision",
                        new Wording(
                                "批准须写明意见，日期应晚于现期限、不早于今天且不晚于申请的日期",
                                "An approval needs an opinion and a day after the present last day, not in the past and not"
                                        + " beyond the day that was asked for."));
        return decide(of, it, granted, opinion);
    }

    /** Everything stays as it was. */
    public MoreTime refuse(String number, long version, int round, String reason) {
        CaseFile of = open(number, version, PostponementAction.REFUSE);
        Postponement it = demand(number, round);
        Complaints.demandWords("hidden-danger/words-needed", "/reason", reason);
        return decide(of, it, null, reason);
    }

    private MoreTime decide(CaseFile of, Postponement it, @Nullable LocalDate granted, String words) {
        Actor actor = cases.actor();
        Role as = Objects.requireNonNull(it.roleOf(actor), "checked before");
        Instant now = cases.now();
        it.decide(granted, words, actor, as, now);
        LocalDate dueOn = granted == null
                ? Objects.requireNonNullElse(of.dueOn(), it.asking().dueBefore())
                : granted;
        keep(it, granted == null ? "refused" : "approved", Map.of("dueOn", dueOn.toString(), "as", as.name()), words);
        cases.publish(new ExtensionDecided(of.about(), now, it.kind(), it.round(), granted != null, dueOn, words));
        postponements.flush();
        workflow.decided(it.reference());
        return kept(of.number());
    }

    /** The enterprise does not ask any more. */
    public MoreTime withdraw(String number, long version, int round, String reason) {
        CaseFile of = open(number, version, PostponementAction.WITHDRAW);
        Postponement it = demand(number, round);
        Complaints.demandWords("hidden-danger/words-needed", "/reason", reason);
        it.end(PostponementState.WITHDRAWN, reason, cases.actor(), cases.now());
        keep(it, "withdrawn", Map.of(), reason);
        cases.publish(new ExtensionEnded(of.about(), cases.now(), it.kind(), it.round(), false));
        postponements.flush();
        workflow.withdrawn(it.reference());
        return kept(number);
    }

    /** May this person, and on what was seen; asked before anything is touched, since what is over is touched by nobody. */
    private CaseFile open(String number, long version, PostponementAction action) {
        action.demand(cases.hold(number), waiting(all(number)), cases.actor());
        if (action == PostponementAction.APPROVE || action == PostponementAction.REFUSE) {
            claims.act(number, DECIDING);
        }
        return cases.open(number, version);
    }

    private Postponement demand(String number, int round) {
        Postponement it = waiting(all(number));
        if (it == null || it.round() != round) {
            throw PostponementAction.nothingWaits();
        }
        return it;
    }

    private void keep(Postponement it, String what, Map<String, Object> more, String words) {
        Map<String, Object> details = new LinkedHashMap<>(more);
        details.put("round", it.round());
        cases.keep(it.number(), it.kind().word() + "-" + what, details, words);
    }

    private MoreTime kept(String number) {
        postponements.flush(); // the answer carries the version as committed
        return view(cases.look(number));
    }

    private MoreTime view(CaseFile of) {
        List<Postponement> all = all(of.number());
        Postponement open = waiting(all);
        Actor actor = cases.actor();
        LocalDate today = today();
        return new MoreTime(
                of.number(),
                of.version(),
                of.dueOn(),
                all.stream()
                        .filter(it -> it.episode() == of.episode() && it.defersOn(today))
                        .map(Postponement::grantedTo)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                all.stream()
                        .sorted(Comparator.comparing(Postponement::round).reversed())
                        .map(it -> MoreTime.PostponementView.of(it, evidence.require(it.evidence())))
                        .toList(),
                Arrays.stream(PostponementAction.values())
                        .map(action -> new MoreTime.AllowedPostponement(
                                action,
                                action.obstacle(of, open, actor).isEmpty(),
                                action.obstacle(of, open, actor)
                                        .map(Refusal::wording)
                                        .orElse(null)))
                        .toList());
    }

    private List<Postponement> all(String number) {
        return postponements.findByNumberOrderByRound(number);
    }

    private static @Nullable Postponement waiting(List<Postponement> all) {
        return all.stream().filter(Postponement::isOpen).findFirst().orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(cases.now(), Shanghai.ZONE);
    }
}

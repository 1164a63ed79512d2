// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.anlan.service.platform.Role.INSPECTOR;
import static io.anlan.service.platform.Role.SUPERVISOR;

import io.anlan.service.evidence.EvidenceLocker;
import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.Obstacles;
import io.anlan.service.hiddendanger.Revival;
import io.anlan.service.hiddendanger.closure.ClosureView.AllowedClosureAct;
import io.anlan.service.hiddendanger.closure.ClosureView.ClosureAct;
import io.anlan.service.hiddendanger.closure.ClosureView.RecheckKind;
import io.anlan.service.hiddendanger.closure.ClosureView.RecheckResult;
import io.anlan.service.hiddendanger.closure.ClosureView.RecheckRuleView;
import io.anlan.service.hiddendanger.closure.ClosureView.RecheckView;
import io.anlan.service.hiddendanger.closure.RecheckPolicy.RecheckRule;
import io.anlan.service.hiddendanger.closure.RecheckPolicy.Recurrence;
import io.anlan.service.hiddendanger.closure.StoredRechecks.Closed;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do around the end of a hidden danger: say why it came about, look again, and set the day for that. */
@Service
@Transactional
public class Closures {

    private final Cases cases;
    private final Revival revival;
    private final RecheckPolicy policy;
    private final CauseBook causes;
    private final StoredRechecks rechecks;
    private final EvidenceLocker evidence;

    Closures(
            Cases cases,
            Revival revival,
            RecheckPolicy policy,
            CauseBook causes,
            StoredRechecks rechecks,
            EvidenceLocker evidence) {
        this.cases = cases;
        this.revival = revival;
        this.policy = policy;
        this.causes = causes;
        this.rechecks = rechecks;
        this.evidence = evidence;
    }

    @Transactional(readOnly = true)
    public ClosureView view(String number) {
        return view(cases.look(number));
    }

    /**
     * Says why it came about; whoever says more later is believed.
     *
     * @throws Refusal {@code hidden-danger/changed-meanwhile}, {@code hidden-danger/illegal-transition},
     *     {@code hidden-danger/not-your-role}, {@code hidden-danger/words-needed}
     */
    public ClosureView analyseCause(String number, long version, @Nullable CauseCategory category, String analysis) {
        demand(ClosureAct.ANALYSE_CAUSE, cases.hold(number));
        new Complaints()
                .present("/category", category)
                .text("/analysis", analysis, 4000)
                .refuse("hidden-danger/words-needed", new Wording("请填写原因类别和分析", "Category and analysis are needed."));
        CaseFile file = cases.open(number, version);
        causes.add(file, Checked.present(category), analysis, cases.actor(), cases.now());
        cases.keep(
                number,
                "cause-analysed",
                Map.of("category", Checked.present(category).name()),
                analysis);
        return view(number);
    }

    /**
     * Sets another day for the check of the recurrence, within the limits of the rule.
     *
     * @throws Refusal {@code hidden-danger/invalid-recheck-day} outside of the limits or on a day that is past
     */
    public ClosureView moveRecurrenceCheck(String number, @Nullable LocalDate dueOn, String reason) {
        CaseFile file = cases.hold(number);
        demand(ClosureAct.MOVE_RECURRENCE_CHECK, file);
        RecheckView waiting = waiting(file, RecheckKind.RECURRENCE).orElseThrow(() -> nothingWaits(number));
        LocalDate closedOn = rechecks.closed(number).orElseThrow().on();
        Recurrence limits = Checked.present(rule(file).recurrence());
        LocalDate first = later(closedOn.plusDays(limits.earliest()), today());
        new Complaints()
                .day("/dueOn", dueOn, first, later(closedOn.plusDays(limits.latest()), first))
                .text("/reason", reason, 2000)
                .refuse(
                        "hidden-danger/invalid-recheck-day",
                        new Wording(
                                "复发检查日期须在规则允许的范围内，并写明理由",
                                "The day must lie within the limits of the rule, with a reason."));
        rechecks.move(waiting.id(), Checked.present(dueOn));
        cases.keep(
                number,
                "recheck-moved",
                Map.of(
                        "from",
                        waiting.dueOn().toString(),
                        "to",
                        Checked.present(dueOn).toString()),
                reason);
        return view(number);
    }

    /**
     * Keeps what somebody saw who looked again; what recurred is open again in the same transaction.
     *
     * @param files SHA-256 of stored files
     * @throws Refusal {@code hidden-danger/unknown-recheck}, {@code hidden-danger/recheck-over},
     *     {@code hidden-danger/own-closure}, {@code hidden-danger/words-needed}
     */
    public ClosureView recheck(UUID id, @Nullable RecheckResult result, String words, List<String> files) {
        CaseFile file = cases.hold(
                rechecks.find(id, today()).orElseThrow(Closures::unknown).number());
        RecheckView recheck =
                rechecks.find(id, today()).orElseThrow(Closures::unknown); // as it is now that nobody else acts
        demand(ClosureAct.RECHECK, file);
        new Complaints()
                .present("/result", result)
                .text("/words", words, 2000)
                .refuse("hidden-danger/words-needed", new Wording("请填写复查结果和情况", "RecheckResult and words are needed."));
        evidence.attach(files, file.scope(), file.industry());
        if (!recheck.waits() || !rechecks.note(id, Checked.present(result), cases.actor(), cases.now(), words, files)) {
            throw over(recheck.number());
        }
        cases.keep(
                recheck.number(),
                "rechecked",
                Map.of(
                        "recheck",
                        id.toString(),
                        "kind",
                        recheck.kind().name(),
                        "result",
                        Checked.present(result).name()),
                words);
        if (result == RecheckResult.RECURRED) {
            revival.reopen(recheck.number(), words);
        }
        return view(recheck.number());
    }

    private ClosureView view(CaseFile file) {
        RecheckRule rule = file.level() == null ? null : rule(file);
        boolean open = file.status().isOpen();
        return new ClosureView(
                file.number(),
                file.version(),
                file.episode(),
                open && file.level() == HiddenDangerLevel.MAJOR && !causes.isKnown(file.number(), file.episode()),
                causes.of(file.number()),
                rechecks.of(file.number(), today()),
                rechecks.ends(file.number()),
                rule == null ? null : view(rule),
                Arrays.stream(ClosureAct.values())
                        .map(act -> allowed(act, file))
                        .toList());
    }

    private static RecheckRuleView view(RecheckRule rule) {
        Recurrence recurrence = rule.recurrence();
        return new RecheckRuleView(
                recurrence == null ? null : recurrence.after(),
                recurrence == null ? null : recurrence.earliest(),
                recurrence == null ? null : recurrence.latest(),
                rule.sampleShare(),
                rule.objectionDays(),
                rule.explanation());
    }

    private AllowedClosureAct allowed(ClosureAct act, CaseFile file) {
        Wording reason = obstacle(act, file).map(Refusal::wording).orElse(null);
        return new AllowedClosureAct(act, reason == null, reason);
    }

    private void demand(ClosureAct act, CaseFile file) {
        obstacle(act, file).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Optional<Refusal> obstacle(ClosureAct act, CaseFile file) {
        Actor actor = cases.actor();
        boolean now =
                act == ClosureAct.ANALYSE_CAUSE ? file.status().isOpen() : file.status() == HiddenDangerStatus.CLOSED;
        if (!now) {
            return Optional.of(Obstacles.notNow(file));
        }
        if (!actor.is(roles(act))) {
            return Optional.of(Obstacles.notYourRole());
        }
        return switch (act) {
            case ANALYSE_CAUSE -> Optional.empty();
            case MOVE_RECURRENCE_CHECK ->
                waiting(file, RecheckKind.RECURRENCE).isPresent()
                        ? Optional.empty()
                        : Optional.of(nothingWaits(file.number()));
            case RECHECK -> ownClosure(file, actor);
        };
    }

    private static Role[] roles(ClosureAct act) {
        return switch (act) {
            case ANALYSE_CAUSE -> new Role[] {ENTERPRISE_SAFETY_MANAGER, DISTRICT_REGULATOR, SUPERVISOR};
            case MOVE_RECURRENCE_CHECK -> new Role[] {DISTRICT_REGULATOR, CITY_REGULATOR, SUPERVISOR};
            case RECHECK -> new Role[] {INSPECTOR, DISTRICT_REGULATOR, CITY_REGULATOR, SUPERVISOR};
        };
    }

    private Optional<Refusal> ownClosure(CaseFile file, Actor actor) {
        return rechecks.closed(file.number())
                .map(Closed::by)
                .filter(actor::answersFor)
                .map(self -> new Refusal(
                        "hidden-danger/own-closure",
                        HttpStatus.FORBIDDEN,
                        new Wording("验收销号的人不能自己复查", "Whoever closed it does not check it again.")));
    }

    private Optional<RecheckView> waiting(CaseFile file, RecheckKind kind) {
        return rechecks.of(file.number(), today()).stream()
                .filter(recheck -> recheck.waits() && recheck.kind() == kind)
                .findFirst();
    }

    private RecheckRule rule(CaseFile file) {
        return policy.ruleFor(file.under(), file.level(), file.source(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(cases.now(), Shanghai.ZONE);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Refusal unknown() {
        return new Refusal(
                "hidden-danger/unknown-recheck",
                HttpStatus.NOT_FOUND,
                new Wording("没有该复查任务，或不在您的管辖范围内", "There is no such recheck, or it is outside your scope."));
    }

    private static Refusal nothingWaits(String number) {
        return new Refusal(
                "hidden-danger/no-recheck-waits",
                HttpStatus.CONFLICT,
                new Wording(number + " 没有待进行的复发检查", "No check for recurrence of " + number + " waits."));
    }

    private static Refusal over(String number) {
        return new Refusal(
                "hidden-danger/recheck-over",
                HttpStatus.CONFLICT,
                new Wording(number + " 的这项复查已办理或已失效", "This recheck of " + number + " is done or void."));
    }
}

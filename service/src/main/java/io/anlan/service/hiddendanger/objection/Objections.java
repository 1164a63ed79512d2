// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.objection;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_REPORTER;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.anlan.service.platform.Role.INSPECTOR;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ObjectionMade;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ObjectionRefused;
import io.anlan.service.hiddendanger.Obstacles;
import io.anlan.service.hiddendanger.Revival;
import io.anlan.service.hiddendanger.closure.RecheckPolicy;
import io.anlan.service.hiddendanger.closure.RecheckPolicy.RecheckRule;
import io.anlan.service.hiddendanger.duplicate.Duplicates;
import io.anlan.service.hiddendanger.objection.ObjectionView.AllowedObjectionAct;
import io.anlan.service.hiddendanger.objection.ObjectionView.ObjectionAct;
import io.anlan.service.hiddendanger.objection.StoredObjections.Dismissed;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever reported a hidden danger may object once to its dismissal, within the days of the rule; another regulator than the
 * one who dismissed it decides whether it goes on.
 */
@Service
@Transactional
public class Objections {

    private final Cases cases;
    private final Revival revival;
    private final Duplicates duplicates;
    private final RecheckPolicy policy;
    private final StoredObjections objections;

    Objections(Cases cases, Revival revival, Duplicates duplicates, RecheckPolicy policy, StoredObjections objections) {
        this.cases = cases;
        this.revival = revival;
        this.duplicates = duplicates;
        this.policy = policy;
        this.objections = objections;
    }

    @Transactional(readOnly = true)
    public ObjectionView view(String number) {
        CaseFile file = cases.look(number);
        Optional<Dismissed> dismissed = objections.dismissal(number);
        RecheckRule rule = dismissed.map(it -> rule(file, it)).orElse(null);
        return new ObjectionView(
                number,
                file.version(),
                dismissed.map(it -> until(file, it)).orElse(null),
                rule == null ? null : rule.explanation(),
                objections.of(number),
                Arrays.stream(ObjectionAct.values())
                        .map(act -> allowed(act, file))
                        .toList());
    }

    /**
     * Objects to the dismissal.
     *
     * @throws Refusal {@code hidden-danger/not-your-report}, {@code hidden-danger/objected-already},
     *     {@code hidden-danger/objection-too-late}
     */
    public ObjectionView object(String number, String reason) {
        CaseFile file = cases.hold(number);
        demand(ObjectionAct.OBJECT, file);
        words("/reason", reason);
        Dismissed dismissed = objections.dismissal(number).orElseThrow();
        objections.add(file, dismissed, reason, cases.actor(), cases.now());
        cases.keep(number, "objected", Map.of("dismissedAt", dismissed.at().toString()), reason);
        cases.publish(new ObjectionMade(file.about(), cases.now(), reason));
        return view(number);
    }

    /**
     * Decides on the objection: the dismissal stands, or it goes on where it was.
     *
     * @throws Refusal {@code hidden-danger/no-objection}, {@code hidden-danger/own-dismissal}
     */
    public ObjectionView decide(String number, @Nullable Boolean reinstate, String opinion) {
        duplicates.queue(number);
        CaseFile file = cases.hold(number);
        demand(ObjectionAct.DECIDE_OBJECTION, file);
        new Complaints()
                .present("/reinstate", reinstate)
                .text("/opinion", opinion, 2000)
                .refuse("hidden-danger/words-needed", new Wording("请填写决定和意见", "Decision and opinion are needed."));
        boolean goesOn = Boolean.TRUE.equals(reinstate);
        Dismissed dismissed = objections.dismissal(number).orElseThrow();
        if (!objections.decide(number, dismissed.at(), goesOn, opinion, cases.actor(), cases.now())) {
            throw noObjection();
        }
        cases.keep(number, "objection-decided", Map.of("reinstated", goesOn), opinion);
        if (goesOn) {
            duplicates.separate(file, opinion);
            revival.reinstate(number, opinion);
        } else {
            cases.publish(new ObjectionRefused(file.about(), cases.now(), opinion));
        }
        return view(number);
    }

    private AllowedObjectionAct allowed(ObjectionAct act, CaseFile file) {
        Wording reason = obstacle(act, file).map(Refusal::wording).orElse(null);
        return new AllowedObjectionAct(act, reason == null, reason);
    }

    private void demand(ObjectionAct act, CaseFile file) {
        obstacle(act, file).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Optional<Refusal> obstacle(ObjectionAct act, CaseFile file) {
        Optional<Dismissed> dismissed = objections.dismissal(file.number());
        if (dismissed.isEmpty()) {
            return Optional.of(Obstacles.notNow(file));
        }
        return act == ObjectionAct.OBJECT ? toObject(file, dismissed.get()) : toDecide(dismissed.get());
    }

    private Optional<Refusal> toObject(CaseFile file, Dismissed dismissed) {
        Actor actor = cases.actor();
        boolean ofItsSide = dismissed.ofEnterprise()
                ? actor.is(ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER)
                : actor.is(INSPECTOR);
        if (!ofItsSide && !actor.username().equals(file.reportedBy())) {
            return refusal(
                    "hidden-danger/not-your-report",
                    HttpStatus.FORBIDDEN,
                    "只有上报方可以提出异议",
                    "Only those who reported it object.");
        }
        if (dismissed.objector().isPresent()) {
            return refusal(
                    "hidden-danger/objected-already", HttpStatus.CONFLICT, "已提出过异议", "An objection was made already.");
        }
        LocalDate until = until(file, dismissed);
        return day(cases.now()).isAfter(until)
                ? refusal(
                        "hidden-danger/objection-too-late",
                        HttpStatus.CONFLICT,
                        "异议期限已于 " + until + " 届满",
                        "The time to object ended on " + until + ".")
                : Optional.empty();
    }

    private Optional<Refusal> toDecide(Dismissed dismissed) {
        Actor actor = cases.actor();
        if (!actor.is(DISTRICT_REGULATOR, CITY_REGULATOR)) {
            return Optional.of(Obstacles.notYourRole());
        }
        if (dismissed.objector().isEmpty() || !dismissed.waits()) {
            return Optional.of(noObjection());
        }
        boolean own = actor.answersFor(dismissed.by())
                || actor.answersFor(dismissed.objector().get());
        return own
                ? refusal(
                        "hidden-danger/own-dismissal",
                        HttpStatus.FORBIDDEN,
                        "作出排除或提出异议的人不能决定",
                        "Neither who dismissed it nor who objects decides.")
                : Optional.empty();
    }

    private static Refusal noObjection() {
        return new Refusal(
                "hidden-danger/no-objection",
                HttpStatus.CONFLICT,
                new Wording("没有待决定的异议", "No objection waits for a decision."));
    }

    private static Optional<Refusal> refusal(String type, HttpStatus status, String zh, String en) {
        return Optional.of(new Refusal(type, status, new Wording(zh, en)));
    }

    private LocalDate until(CaseFile file, Dismissed dismissed) {
        return day(dismissed.at()).plusDays(rule(file, dismissed).objectionDays());
    }

    private RecheckRule rule(CaseFile file, Dismissed dismissed) {
        return policy.ruleFor(file.under(), file.level(), file.source(), day(dismissed.at()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Shanghai.ZONE);
    }

    private static void words(String pointer, String words) {
        Complaints.demandWords("hidden-danger/words-needed", pointer, words);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.control;

import io.anlan.service.evidence.EvidenceFile;
import io.anlan.service.evidence.EvidenceLocker;
import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ControlOrdered;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ResumptionRequested;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ResumptionReviewed;
import io.anlan.service.hiddendanger.control.ControlBook.Ordered;
import io.anlan.service.hiddendanger.control.ControlBook.Reviewed;
import io.anlan.service.hiddendanger.desk.ClaimDesk;
import io.anlan.service.hiddendanger.desk.DeskTask;
import io.anlan.service.hiddendanger.process.ControlWorkflow;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about interim controls: each method is one act, committed with its process, its trail and its events. */
@Service
@Transactional
public class Controls {

    /** A stop as a measure on site lasts six months at most (Measures on Penalties for Work Safety Violations, article 14). */
    private static final int LONGEST_MONTHS = 6;

    private static final Set<DeskTask> REVIEWING = Set.of(DeskTask.REVIEW_RESUMPTION);

    private final Cases cases;
    private final ControlBook book;
    private final EvidenceLocker locker;
    private final ControlWorkflow workflow;
    private final ClaimDesk claims;

    Controls(Cases cases, ControlBook book, EvidenceLocker locker, ControlWorkflow workflow, ClaimDesk claims) {
        this.claims = claims;
        this.cases = cases;
        this.book = book;
        this.locker = locker;
        this.workflow = workflow;
    }

    @Transactional(readOnly = true)
    public ControlsView of(String number) {
        return view(cases.look(number));
    }

    /** Orders a control, or takes one; a suspension by the regulator only, until a day within six months. */
    public ControlsView order(String number, long version, NewControl wanted) {
        ControlKind kind = Optional.ofNullable(wanted.kind()).orElse(ControlKind.MEASURE);
        refuse(ControlRules.order(cases.hold(number), kind, cases.actor()));
        CaseFile file = cases.open(number, version);
        LocalDate today = today();
        Complaints complaints = new Complaints()
                .present("/kind", wanted.kind())
                .text("/description", wanted.description(), 4000)
                .present("/evidence", wanted.evidence().isEmpty() ? null : wanted.evidence());
        if (kind.isSuspension() || wanted.untilDay() != null) {
            complaints.day("/untilDay", wanted.untilDay(), today, today.plusMonths(LONGEST_MONTHS));
        }
        complaints.refuse(
                "hidden-danger/invalid-control",
                new Wording("临时管控填写有误", "The interim control is not complete, or lasts too long."));
        List<String> evidence = attach(file, wanted.evidence());
        var ordered = new Ordered(kind, wanted.description(), today, wanted.untilDay(), evidence, null);
        int position = book.read(number, file.status()).size() + 1;
        book.add(file, position, ordered, cases.actor(), cases.now());
        kept(file, "control-ordered", position, ordered, wanted.description());
        cases.publish(new ControlOrdered(file.about(), cases.now(), position, kind.label(), wanted.untilDay()));
        if (kind.isSuspension()) {
            workflow.began(number, position);
        }
        return view(cases.look(number));
    }

    /** What a plan declares to hold is in force from the day it is submitted; said again it stays one. */
    public void declare(String number, int plan, String description) {
        CaseFile file = cases.look(number);
        List<InterimControl> controls = book.read(number, file.status());
        boolean said = controls.stream()
                .anyMatch(one -> one.holds() && one.description().equals(description));
        if (!said) {
            var ordered = new Ordered(ControlKind.MEASURE, description, today(), null, List.of(), plan);
            book.add(file, controls.size() + 1, ordered, cases.actor(), cases.now());
            kept(file, "control-declared", controls.size() + 1, ordered, null);
        }
    }

    /** Asks to lift a control, with evidence that it is no longer needed. */
    public ControlsView askToResume(String number, long version, int position, String reason, List<String> files) {
        return act(number, version, position, ControlRules::askToResume, (file, control) -> {
            demandWords("/reason", reason, files);
            book.ask(file, control, reason, attach(file, files), cases.actor(), cases.now());
            cases.keep(number, "resumption-requested", details(control, files), reason);
            cases.publish(new ResumptionRequested(file.about(), cases.now(), position, label(control)));
        });
    }

    /** Consents to resume after the review, or refuses; only consent lifts the control. */
    public ControlsView reviewResumption(
            String number, long version, int position, boolean granted, String opinion, List<String> files) {
        return act(number, version, position, ControlRules::reviewResumption, (file, control) -> {
            claims.act(number, REVIEWING);
            demandWords("/opinion", opinion, files);
            book.review(file, control, new Reviewed(granted, opinion, attach(file, files)), cases.actor(), cases.now());
            cases.keep(number, granted ? "resumption-granted" : "resumption-refused", details(control, files), opinion);
            cases.publish(
                    new ResumptionReviewed(file.about(), cases.now(), position, label(control), granted, opinion));
            if (granted && control.kind().isSuspension()) {
                workflow.lifted(number, position);
            }
        });
    }

    /** @throws Refusal {@code hidden-danger/no-control-in-force} */
    public void demandInForce(String number) {
        CaseFile file = cases.look(number);
        if (book.read(number, file.status()).stream().noneMatch(InterimControl::holds)) {
            throw new Refusal(
                    "hidden-danger/no-control-in-force",
                    HttpStatus.CONFLICT,
                    new Wording(
                            "没有生效的临时管控措施，不能同意整改方案", "No interim control is in force; the plan cannot be approved."));
        }
    }

    /** @throws Refusal {@code hidden-danger/still-suspended} */
    public void demandResumed(String number) {
        if (suspended(number)) {
            throw new Refusal(
                    "hidden-danger/still-suspended",
                    HttpStatus.CONFLICT,
                    new Wording(
                            "停产停业尚未经审查同意恢复，不能销号",
                            "A suspension was not yet reviewed and lifted; the hidden danger cannot be closed."));
        }
    }

    private boolean suspended(String number) {
        CaseFile file = cases.look(number);
        return book.read(number, file.status()).stream()
                .anyMatch(one -> one.kind().isSuspension() && one.holds());
    }

    /** Whether production or the use of something was ever stopped because of it. */
    public boolean everSuspended(String number) {
        return book.read(number, cases.look(number).status()).stream()
                .anyMatch(one -> one.kind().isSuspension());
    }

    /** What was stopped for a hidden danger that is none: nobody waits for its last day. */
    public void dismissed(String number) {
        book.read(number, cases.look(number).status()).stream()
                .filter(one -> one.kind().isSuspension() && one.state() != InterimControl.ControlState.LIFTED)
                .forEach(one -> workflow.lifted(number, one.position()));
    }

    private ControlsView act(
            String number,
            long version,
            int position,
            BiFunction<InterimControl, Actor, Optional<Refusal>> rule,
            BiConsumer<CaseFile, InterimControl> deed) {
        InterimControl control = book.read(number, cases.hold(number).status()).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(ControlRules::nothingToResume);
        refuse(rule.apply(control, cases.actor()));
        deed.accept(cases.open(number, version), control);
        return view(cases.look(number));
    }

    private ControlsView view(CaseFile file) {
        List<InterimControl> controls = book.read(file.number(), file.status());
        return new ControlsView(
                file.number(), file.version(), controls, ControlRules.allowed(file, controls, cases.actor()));
    }

    private void kept(CaseFile file, String act, int position, Ordered ordered, @Nullable String words) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("control", position);
        details.put("kind", ordered.kind().name());
        details.put("evidence", ordered.evidence());
        if (ordered.untilDay() != null) {
            details.put("until", ordered.untilDay().toString());
        }
        cases.keep(file.number(), act, details, words);
    }

    private static Map<String, Object> details(InterimControl control, List<String> files) {
        return Map.of("control", control.position(), "kind", control.kind().name(), "evidence", files);
    }

    private static Wording label(InterimControl control) {
        return control.kind().label();
    }

    private List<String> attach(CaseFile file, List<String> files) {
        return locker.attach(files, file.scope(), file.industry()).stream()
                .map(EvidenceFile::sha256)
                .toList();
    }

    private static void demandWords(String pointer, String words, List<String> files) {
        new Complaints()
                .text(pointer, words, 2000)
                .present("/evidence", files.isEmpty() ? null : files)
                .refuse(
                        "hidden-danger/invalid-resumption",
                        new Wording("请写明理由并附现场证据", "Reasons and evidence of the place are needed."));
    }

    private static void refuse(Optional<Refusal> obstacle) {
        obstacle.ifPresent(refusal -> {
            throw refusal;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(cases.now(), Shanghai.ZONE);
    }

    /**
     * A control that is ordered.
     *
     * @param untilDay last day; needed for a suspension, at most six months from now
     * @param evidence SHA-256 of stored files, at least one
     */
    public record NewControl(
            @Nullable ControlKind kind,
            String description,
            @Nullable LocalDate untilDay,
            List<String> evidence) {
        public NewControl {
            evidence = evidence == null ? List.of() : evidence;
        }
    }
}

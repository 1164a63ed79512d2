// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.enforcement;

import io.anlan.processes.enforcementtransfer.EnforcementTransferProcess;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.clock.Clocks;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.clock.DutyEvent;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.supervision.listing.ListingManagement.PublicationProof;
import io.anlan.service.supervision.proceeding.Change;
import io.anlan.service.supervision.proceeding.Opening;
import io.anlan.service.supervision.proceeding.Proceeding;
import io.anlan.service.supervision.proceeding.ProceedingAction;
import io.anlan.service.supervision.proceeding.ProceedingDesk;
import io.anlan.service.supervision.proceeding.ProceedingDesk.Deed;
import io.anlan.service.supervision.proceeding.ProceedingFile;
import io.anlan.service.supervision.proceeding.ProceedingKind;
import io.anlan.service.supervision.proceeding.ProceedingStatus;
import io.anlan.service.supervision.proceeding.SupervisionRefusals;
import io.anlan.service.supervision.process.ProceedingWorkflow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with transfers to enforcement: each method is one act, committed with its process, trail and events. */
@Service
@Transactional
public class EnforcementManagement {

    private static final int MOST_WORDS = 8000;

    private final ProceedingDesk desk;
    private final EnforcementFile collected;
    private final ProceedingWorkflow workflow;
    private final Clocks clocks;
    private final Cases cases;

    EnforcementManagement(
            ProceedingDesk desk, EnforcementFile collected, ProceedingWorkflow workflow, Clocks clocks, Cases cases) {
        this.desk = desk;
        this.collected = collected;
        this.workflow = workflow;
        this.clocks = clocks;
        this.cases = cases;
    }

    /** Where in the law to look; never a verdict. */
    @Transactional(readOnly = true)
    public List<DiscretionPointer> pointers() {
        return DiscretionPointer.all();
    }

    public ProceedingFile propose(String hiddenDanger, String reason) {
        if (!cases.actor().is(EnforcementObstacles.PROPOSERS.toArray(Role[]::new))) {
            throw SupervisionRefusals.notYourRole();
        }
        return desk.file(desk.open(Opening.byPerson(ProceedingKind.ENFORCEMENT, hiddenDanger, reason)));
    }

    /** Transfers it with everything known by now, or does not. */
    public ProceedingFile decideTransfer(String number, long seen, TransferDecision transfer) {
        return act(number, seen, ProceedingAction.DECIDE_TRANSFER, EnforcementTransferProcess.TRANSFER, (it, now) -> {
            transfer.check();
            if (!transfer.approved()) {
                return Change.to(it, ProceedingStatus.DECLINED, "declined", transfer.facts(), Map.of())
                        .ending();
            }
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("articles", transfer.articles());
            details.put("file", collected.of(it));
            return Change.to(it, ProceedingStatus.TRANSFERRED, "transferred", transfer.facts(), details);
        });
    }

    /** Files a case, and its ninety days begin; or does not. */
    public ProceedingFile decideFiling(String number, long seen, FilingDecision filing) {
        return act(number, seen, ProceedingAction.DECIDE_FILING, EnforcementTransferProcess.FILE, (it, now) -> {
            LocalDate today = LocalDate.ofInstant(now, Shanghai.ZONE);
            LocalDate transferred = LocalDate.ofInstant(it.statusSince(), Shanghai.ZONE);
            Complaints complaints = new Complaints().text("/reason", filing.reason(), MOST_WORDS);
            if (filing.filed()) {
                complaints
                        .text("/caseNumber", filing.caseNumber(), 100)
                        .day("/filedOn", filing.filedOn(), transferred, today);
            }
            SupervisionRefusals.refuse(complaints);
            return filing.filed() && filing.filedOn() != null && filing.caseNumber() != null
                    ? file(it, filing.caseNumber().strip(), filing.filedOn(), filing.reason())
                    : Change.to(it, ProceedingStatus.NOT_FILED, "not-filed", filing.reason(), Map.of())
                            .ending();
        });
    }

    private Change file(Proceeding it, String caseNumber, LocalDate filedOn, String reason) {
        String danger = it.about().hiddenDanger();
        clocks.happened(danger, DutyEvent.CASE_FILED, filedOn, Map.of());
        LocalDate dueOn = lastDay(danger, Duty.PENALTY, DutyEvent.CASE_FILED);
        Map<String, Object> details = Map.of("caseNumber", caseNumber, "filedOn", filedOn, "dueOn", dueOn);
        return Change.to(it, ProceedingStatus.FILED, "case-filed", reason, details)
                .under(it.terms().filed(caseNumber, dueOn));
    }

    /** What came of it; nothing here says what a fine should have been. */
    public ProceedingFile recordOutcome(String number, long seen, CaseOutcome outcome) {
        return act(
                number, seen, ProceedingAction.RECORD_OUTCOME, EnforcementTransferProcess.RECORD_OUTCOME, (it, now) -> {
                    LocalDate today = LocalDate.ofInstant(now, Shanghai.ZONE);
                    LocalDate filedOn = LocalDate.parse((String)
                            it.last("case-filed").orElseThrow().details().get("filedOn"));
                    outcome.check(filedOn, today);
                    clocks.happened(it.about().hiddenDanger(), DutyEvent.CASE_DECIDED, outcome.decidedOn(), Map.of());
                    Change decided = Change.to(it, ProceedingStatus.DECIDED, "case-decided", outcome.text(), outcome);
                    return outcome.kind().isPenalty()
                            ? decided.under(it.terms().until(publishBy(it, outcome.decidedOn()), false))
                            : decided.ending();
                });
    }

    private LocalDate publishBy(Proceeding it, LocalDate decidedOn) {
        clocks.happened(it.about().hiddenDanger(), DutyEvent.PENALTY_IMPOSED, decidedOn, Map.of());
        return lastDay(it.about().hiddenDanger(), Duty.PENALTY_PUBLICITY, DutyEvent.PENALTY_IMPOSED);
    }

    private LocalDate lastDay(String danger, Duty duty, DutyEvent event) {
        return clocks.dueOn(danger, duty)
                .orElseThrow(() -> new IllegalStateException("The rules of clocks give " + duty + " of " + danger
                        + " no time. Maybe the row for " + event + " is missing."));
    }

    /** The penalty was published. */
    public ProceedingFile publish(String number, long seen, PublicationProof publication) {
        return act(
                number,
                seen,
                ProceedingAction.PUBLISH_PENALTY,
                EnforcementTransferProcess.PUBLISH_PENALTY,
                (it, now) -> {
                    LocalDate decided = LocalDate.parse((String)
                            it.last("case-decided").orElseThrow().details().get("decidedOn"));
                    publication.check(decided, LocalDate.ofInstant(now, Shanghai.ZONE));
                    clocks.happened(
                            it.about().hiddenDanger(),
                            DutyEvent.PENALTY_PUBLISHED,
                            publication.publishedOn(),
                            Map.of());
                    return Change.to(it, ProceedingStatus.PUBLISHED, "penalty-published", null, publication)
                            .ending();
                });
    }

    public ProceedingFile withdraw(String number, long seen, String reason) {
        ProceedingFile file = act(number, seen, ProceedingAction.WITHDRAW_TRANSFER, null, (it, now) -> {
            SupervisionRefusals.refuse(new Complaints().text("/reason", reason, MOST_WORDS));
            return Change.to(it, ProceedingStatus.WITHDRAWN, "withdrawn", reason, Map.of())
                    .ending();
        });
        workflow.withdrawn(ProceedingKind.ENFORCEMENT, number);
        return file;
    }

    private ProceedingFile act(String number, long seen, ProceedingAction action, @Nullable String step, Deed deed) {
        return desk.file(desk.act(number, seen, action, Optional.ofNullable(step), deed));
    }

    /**
     * @param facts what was violated; when it is not transferred, why not
     * @param articles ids of discretion pointers
     */
    public record TransferDecision(boolean approved, String facts, List<String> articles) {

        public TransferDecision {
            articles = articles == null ? List.of() : List.copyOf(articles);
        }

        void check() {
            Complaints complaints = new Complaints().text("/facts", facts, MOST_WORDS);
            List<String> known =
                    DiscretionPointer.all().stream().map(DiscretionPointer::id).toList();
            if (approved && (articles.isEmpty() || !known.containsAll(articles))) {
                complaints.add("/articles", "unknown", new Wording("请选择涉及条款", "Choose the articles concerned."));
            }
            SupervisionRefusals.refuse(complaints);
        }
    }

    /** @param caseNumber and the day are needed when a case is filed */
    public record FilingDecision(
            boolean filed,
            @Nullable String caseNumber,
            @Nullable LocalDate filedOn,
            String reason) {}
}

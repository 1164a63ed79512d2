// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.interview;

import io.anlan.processes.interview.InterviewProcess;
import io.anlan.service.evidence.EvidenceLocker;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
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
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with interviews: each method is one act, committed with its process, its trail and its events. */
@Service
@Transactional
public class InterviewManagement {

    private static final int MOST_WORDS = 8000;
    private static final int MOST_COMMITMENTS = 50;

    private final ProceedingDesk desk;
    private final EvidenceLocker evidence;
    private final ProceedingWorkflow workflow;
    private final Cases cases;

    InterviewManagement(ProceedingDesk desk, EvidenceLocker evidence, ProceedingWorkflow workflow, Cases cases) {
        this.desk = desk;
        this.evidence = evidence;
        this.workflow = workflow;
        this.cases = cases;
    }

    public ProceedingFile propose(String hiddenDanger, String reason) {
        if (!cases.actor().is(InterviewObstacles.AUTHORITY.toArray(Role[]::new))) {
            throw SupervisionRefusals.notYourRole();
        }
        return desk.file(desk.open(Opening.byPerson(ProceedingKind.INTERVIEW, hiddenDanger, reason)));
    }

    /** Calls people for a time that is still to come. */
    public ProceedingFile call(String number, long seen, InterviewCall call) {
        return act(number, seen, ProceedingAction.CALL, InterviewProcess.CALL, (it, now) -> {
            Complaints complaints = new Complaints()
                    .text("/subject", call.subject(), 200)
                    .text("/place", call.place(), 200)
                    .present("/at", call.at());
            if (call.at() != null && !call.at().toInstant().isAfter(now)) {
                complaints.add("/at", "past", new Wording("约谈时间应晚于现在", "The interview lies in the future."));
            }
            names("/invitees", call.invitees(), complaints);
            SupervisionRefusals.refuse(complaints);
            LocalDate day = LocalDate.ofInstant(call.at().toInstant(), Shanghai.ZONE);
            return Change.to(it, ProceedingStatus.CALLED, "called", call.subject(), call)
                    .under(it.terms().until(day, false));
        });
    }

    /** It was held: minutes, who was there, what was promised. */
    public ProceedingFile hold(String number, long seen, InterviewMinutes minutes) {
        return act(number, seen, ProceedingAction.HOLD, InterviewProcess.HOLD, (it, now) -> {
            minutes.check(LocalDate.ofInstant(now, Shanghai.ZONE));
            evidence.attach(minutes.evidence(), it.about().scope(), it.about().industry());
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("attendees", minutes.attendees());
            details.put("commitments", minutes.commitments());
            details.put("evidence", minutes.evidence());
            LocalDate first = minutes.commitments().stream()
                    .map(Commitment::dueOn)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return Change.to(it, ProceedingStatus.HELD, "held", minutes.minutes(), details)
                    .under(it.terms().until(first, false));
        });
    }

    /** Nobody came; the level above is told, and they are called again. */
    public ProceedingFile noteAbsence(String number, long seen, String note) {
        return act(number, seen, ProceedingAction.NOTE_ABSENCE, InterviewProcess.HOLD, (it, now) -> {
            words("/note", note);
            return Change.to(it, ProceedingStatus.PROPOSED, "absent", note, Map.of());
        });
    }

    /** One commitment was looked at; when all are kept the interview is closed. */
    public ProceedingFile followUp(String number, long seen, CommitmentFollowUp done) {
        return act(number, seen, ProceedingAction.FOLLOW_UP, InterviewProcess.FOLLOW_UP, (it, now) -> {
            List<Commitment.Followed> all = Commitment.of(it);
            Complaints complaints = new Complaints().text("/note", done.note(), MOST_WORDS);
            Optional<Commitment.Followed> one = all.stream()
                    .filter(each -> each.index() == done.commitment() && !each.kept())
                    .findFirst();
            if (one.isEmpty()) {
                complaints.add("/commitment", "unknown", new Wording("没有这项待兑现的承诺", "No such open commitment."));
            }
            SupervisionRefusals.refuse(complaints);
            evidence.attach(done.evidence(), it.about().scope(), it.about().industry());
            Map<String, Object> details =
                    Map.of("commitment", done.commitment(), "kept", done.kept(), "evidence", done.evidence());
            return followed(it, all, done, details);
        });
    }

    private static Change followed(
            Proceeding it, List<Commitment.Followed> all, CommitmentFollowUp done, Map<String, Object> details) {
        Optional<LocalDate> next = all.stream()
                .filter(each -> !each.kept() && !(each.index() == done.commitment() && done.kept()))
                .map(each -> each.commitment().dueOn())
                .min(Comparator.naturalOrder());
        return next.map(day -> Change.note(it, "commitment-followed", done.note(), details)
                        .under(it.terms().until(day, false)))
                .orElseGet(() -> Change.to(it, ProceedingStatus.CLOSED, "commitment-followed", done.note(), details)
                        .ending());
    }

    public ProceedingFile withdraw(String number, long seen, String reason) {
        ProceedingFile file = act(number, seen, ProceedingAction.WITHDRAW_INTERVIEW, null, (it, now) -> {
            words("/reason", reason);
            return Change.to(it, ProceedingStatus.WITHDRAWN, "withdrawn", reason, Map.of())
                    .ending();
        });
        workflow.withdrawn(ProceedingKind.INTERVIEW, number);
        return file;
    }

    private ProceedingFile act(String number, long seen, ProceedingAction action, @Nullable String step, Deed deed) {
        return desk.file(desk.act(number, seen, action, Optional.ofNullable(step), deed));
    }

    private static void words(String pointer, String words) {
        SupervisionRefusals.refuse(new Complaints().text(pointer, words, MOST_WORDS));
    }

    static void names(String pointer, List<String> names, Complaints complaints) {
        boolean wrong = names.isEmpty()
                || names.size() > MOST_COMMITMENTS
                || names.stream().anyMatch(name -> name == null || name.isBlank() || name.length() > 100);
        if (wrong) {
            complaints.add(pointer, "missing", new Wording("请填写人员", "Name the people."));
        }
    }

    /** @param at when, with offset */
    public record InterviewCall(OffsetDateTime at, String place, String subject, List<String> invitees) {
        public InterviewCall {
            invitees = invitees == null ? List.of() : List.copyOf(invitees);
        }
    }

    /** @param evidence SHA-256 of stored files, such as the signed minutes */
    public record InterviewMinutes(
            String minutes, List<String> attendees, List<Commitment> commitments, List<String> evidence) {

        public InterviewMinutes {
            attendees = attendees == null ? List.of() : List.copyOf(attendees);
            commitments = commitments == null ? List.of() : List.copyOf(commitments);
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }

        void check(LocalDate today) {
            Complaints complaints = new Complaints().text("/minutes", minutes, MOST_WORDS);
            names("/attendees", attendees, complaints);
            for (int i = 0; i < commitments.size(); i++) {
                Commitment one = Objects.requireNonNull(commitments.get(i));
                complaints
                        .text("/commitments/" + i + "/text", one.text(), 1000)
                        .text("/commitments/" + i + "/by", one.by(), 100)
                        .day("/commitments/" + i + "/dueOn", one.dueOn(), today, today.plusYears(1));
            }
            if (commitments.isEmpty() || commitments.size() > MOST_COMMITMENTS) {
                complaints.add("/commitments", "missing", new Wording("至少一项整改承诺", "At least one commitment."));
            }
            SupervisionRefusals.refuse(complaints);
        }
    }

    /** @param commitment from 1 */
    public record CommitmentFollowUp(int commitment, boolean kept, String note, List<String> evidence) {
        public CommitmentFollowUp {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }
}

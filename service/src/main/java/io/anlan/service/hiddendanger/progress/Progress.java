// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.progress;

import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;

import io.anlan.service.evidence.EvidenceFile;
import io.anlan.service.evidence.EvidenceLocker;
import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ProgressMissed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ProgressReported;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.determination.ExplainedRoute;
import io.anlan.service.hiddendanger.determination.VerificationPolicy;
import io.anlan.service.hiddendanger.determination.VerificationPolicy.Cadence;
import io.anlan.service.hiddendanger.determination.VerificationPolicy.ToVerify;
import io.anlan.service.hiddendanger.progress.ProgressView.ProgressReport;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports of progress while a rectification is under way, and the days on which one did not come. */
@Service
@Transactional
public class Progress {

    /** A day's missing report is told the morning after, when somebody is there to act. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Cases cases;
    private final ProgressBook book;
    private final VerificationPolicy policy;
    private final EvidenceLocker locker;

    Progress(Cases cases, ProgressBook book, VerificationPolicy policy, EvidenceLocker locker) {
        this.cases = cases;
        this.book = book;
        this.policy = policy;
        this.locker = locker;
    }

    @Transactional(readOnly = true)
    public ProgressView of(String number) {
        return view(cases.look(number));
    }

    /** Reports how far the rectification is and what was spent so far. */
    public ProgressView report(String number, long version, NewProgress report) {
        obstacle(cases.hold(number), cases.actor()).ifPresent(refusal -> {
            throw refusal;
        });
        CaseFile file = cases.open(number, version);
        Complaints complaints = new Complaints()
                .text("/text", report.text(), 2000)
                .present("/percent", report.percent())
                .optionalMoney("/costSoFar", report.costSoFar());
        if (report.percent() != null && (report.percent() < 0 || report.percent() > 100)) {
            complaints.add("/percent", "out-of-range", new Wording("应在 0 至 100 之间", "Between 0 and 100."));
        }
        complaints.refuse("hidden-danger/invalid-progress", new Wording("进展填写有误", "The report of progress is wrong."));
        List<String> evidence = locker.attach(report.evidence(), file.scope(), file.industry()).stream()
                .map(EvidenceFile::sha256)
                .toList();
        int round = book.read(number).size() + 1;
        book.add(file, round, report, evidence, cases.actor(), cases.now());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("round", round);
        details.put("percent", Objects.requireNonNull(report.percent()));
        details.put("evidence", evidence);
        cases.keep(number, "progress-reported", details, report.text());
        cases.publish(new ProgressReported(file.about(), cases.now(), round, report.percent()));
        return view(cases.look(number));
    }

    /** When to look next whether a report is missing; never while none is asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> nextLook(String number) {
        CaseFile file = cases.look(number);
        return asked(file)
                .map(cadence -> nextDueOn(file, cadence.days(), book.read(number)))
                .map(due ->
                        due.plusDays(1).atTime(MORNING).atZone(Shanghai.ZONE).toInstant())
                .map(moment -> moment.isAfter(cases.now())
                        ? moment
                        : today().plusDays(1)
                                .atTime(MORNING)
                                .atZone(Shanghai.ZONE)
                                .toInstant());
    }

    /** Notes and tells every report that was due before today and had not come; the key makes each of them happen once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteMissing(String number) {
        CaseFile file = cases.look(number);
        cadence(file).ifPresent(cadence -> {
            LocalDate due = nextDueOn(file, cadence.days(), book.read(number));
            for (; due.isBefore(today()); due = due.plusDays(cadence.days())) {
                if (book.miss(file, due, cases.now())) {
                    cases.keep(number, "progress-missed", Map.of("dueOn", due.toString()), null);
                    int times = book.missed(number).size();
                    cases.publish(new ProgressMissed(file.about(), cases.now(), due, times));
                }
            }
        });
    }

    private ProgressView view(CaseFile file) {
        List<ProgressReport> reports = book.read(file.number());
        Cadence cadence = cadence(file).orElse(null);
        Optional<Refusal> obstacle = obstacle(file, cases.actor());
        return new ProgressView(
                file.number(),
                file.version(),
                cadence == null ? null : cadence.days(),
                cadence == null ? null : upcoming(file, cadence.days(), reports),
                book.missed(file.number()),
                reports.isEmpty() ? null : reports.get(reports.size() - 1).costSoFar(),
                reports,
                cadence == null ? null : ExplainedRoute.of(cadence.explanation()),
                obstacle.isEmpty(),
                obstacle.map(Refusal::wording).orElse(null));
    }

    private Optional<Cadence> cadence(CaseFile file) {
        return file.status() == HiddenDangerStatus.RECTIFYING ? asked(file) : Optional.empty();
    }

    /** What rules ask for while it is ordered, also while a submission waits that may come back. */
    private Optional<Cadence> asked(CaseFile file) {
        return file.status().isOrdered() && file.level() != null
                ? policy.cadence(
                        new ToVerify(
                                file.under(),
                                file.level(),
                                file.accidentType(),
                                file.source(),
                                file.rejections(),
                                false),
                        today())
                : Optional.empty();
    }

    /** Counted from the last report, or from the day of the order. */
    private static LocalDate nextDueOn(CaseFile file, int days, List<ProgressReport> reports) {
        Instant last = reports.isEmpty()
                ? Objects.requireNonNull(file.orderedAt(), "what is rectified was ordered")
                : reports.get(reports.size() - 1).at();
        return LocalDate.ofInstant(last, Shanghai.ZONE).plusDays(days);
    }

    private LocalDate upcoming(CaseFile file, int days, List<ProgressReport> reports) {
        LocalDate due = nextDueOn(file, days, reports);
        while (due.isBefore(today())) {
            due = due.plusDays(days);
        }
        return due;
    }

    private static Optional<Refusal> obstacle(CaseFile file, Actor actor) {
        if (file.status() != HiddenDangerStatus.RECTIFYING) {
            return Optional.of(new Refusal(
                    "hidden-danger/nothing-under-way",
                    HttpStatus.CONFLICT,
                    new Wording("只在整改期间报告进展", "Progress is reported while a rectification is under way.")));
        }
        return actor.is(ENTERPRISE_SAFETY_MANAGER)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "hidden-danger/not-your-role",
                        HttpStatus.FORBIDDEN,
                        new Wording("您的角色不能办理此事", "Your role does not do this.")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(cases.now(), Shanghai.ZONE);
    }

    /**
     * A report of progress.
     *
     * @param percent done, 0 to 100
     * @param costSoFar CNY
     * @param evidence SHA-256 of stored files
     */
    public record NewProgress(
            String text,
            @Nullable Integer percent,
            @Nullable BigDecimal costSoFar,
            List<String> evidence) {
        public NewProgress {
            evidence = evidence == null ? List.of() : evidence;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.web;

import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.supervision.interview.InterviewManagement;
import io.anlan.service.supervision.proceeding.ProceedingFile;
import io.anlan.service.supervision.proceeding.ProceedingKind;
import io.anlan.service.supervision.proceeding.ProceedingLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Interviews (约谈); each act demands the version that was seen. */
@RestController
@RequestMapping("/api/interviews")
@PreAuthorize("isAuthenticated()")
class InterviewController {

    private final InterviewManagement interviews;
    private final ProceedingLedger ledger;

    InterviewController(InterviewManagement interviews, ProceedingLedger ledger) {
        this.interviews = interviews;
        this.ledger = ledger;
    }

    @GetMapping
    ProceedingLedger.ProceedingPage interviews(
            @ModelAttribute ProceedingLedger.ProceedingFilter filter,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit) {
        return ledger.page(ProceedingKind.INTERVIEW, filter, offset, limit);
    }

    @PostMapping
    ResponseEntity<ProceedingFile> propose(@RequestBody Asked.ProceedingProposal asked) {
        return Answers.created(interviews.propose(asked.hiddenDanger(), asked.reason()));
    }

    @GetMapping("/{interview}")
    ResponseEntity<ProceedingFile> interview(@PathVariable String interview) {
        return Answers.of(ledger.file(interview, ProceedingKind.INTERVIEW));
    }

    @PostMapping("/{interview}/call")
    ResponseEntity<ProceedingFile> call(
            @PathVariable String interview,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody InterviewManagement.InterviewCall call) {
        return Answers.of(interviews.call(interview, SeenVersion.of(seen), call));
    }

    @PostMapping("/{interview}/minutes")
    ResponseEntity<ProceedingFile> hold(
            @PathVariable String interview,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody InterviewManagement.InterviewMinutes minutes) {
        return Answers.of(interviews.hold(interview, SeenVersion.of(seen), minutes));
    }

    @PostMapping("/{interview}/absence")
    ResponseEntity<ProceedingFile> noteAbsence(
            @PathVariable String interview,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Asked.AbsenceNote note) {
        return Answers.of(interviews.noteAbsence(interview, SeenVersion.of(seen), note.note()));
    }

    @PostMapping("/{interview}/follow-ups")
    ResponseEntity<ProceedingFile> followUp(
            @PathVariable String interview,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody InterviewManagement.CommitmentFollowUp done) {
        return Answers.of(interviews.followUp(interview, SeenVersion.of(seen), done));
    }

    @PostMapping("/{interview}/withdrawal")
    ResponseEntity<ProceedingFile> withdraw(
            @PathVariable String interview,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Asked.WithdrawalReason reason) {
        return Answers.of(interviews.withdraw(interview, SeenVersion.of(seen), reason.reason()));
    }
}

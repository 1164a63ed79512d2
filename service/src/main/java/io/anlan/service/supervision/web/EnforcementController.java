// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.web;

import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.supervision.enforcement.CaseOutcome;
import io.anlan.service.supervision.enforcement.DiscretionPointer;
import io.anlan.service.supervision.enforcement.EnforcementManagement;
import io.anlan.service.supervision.listing.ListingManagement;
import io.anlan.service.supervision.proceeding.ProceedingFile;
import io.anlan.service.supervision.proceeding.ProceedingKind;
import io.anlan.service.supervision.proceeding.ProceedingLedger;
import java.util.List;
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

/** Transfers to enforcement (移送执法); each act demands the version that was seen. */
@RestController
@RequestMapping("/api/enforcement-transfers")
@PreAuthorize("isAuthenticated()")
class EnforcementController {

    private final EnforcementManagement transfers;
    private final ProceedingLedger ledger;

    EnforcementController(EnforcementManagement transfers, ProceedingLedger ledger) {
        this.transfers = transfers;
        this.ledger = ledger;
    }

    @GetMapping
    ProceedingLedger.ProceedingPage transfers(
            @ModelAttribute ProceedingLedger.ProceedingFilter filter,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit) {
        return ledger.page(ProceedingKind.ENFORCEMENT, filter, offset, limit);
    }

    /** Where in the law to look; never a verdict. */
    @GetMapping("/discretion-pointers")
    DiscretionPointers pointers() {
        return new DiscretionPointers(transfers.pointers());
    }

    @PostMapping
    ResponseEntity<ProceedingFile> propose(@RequestBody Asked.ProceedingProposal asked) {
        return Answers.created(transfers.propose(asked.hiddenDanger(), asked.reason()));
    }

    @GetMapping("/{transfer}")
    ResponseEntity<ProceedingFile> transfer(@PathVariable String transfer) {
        return Answers.of(ledger.file(transfer, ProceedingKind.ENFORCEMENT));
    }

    @PostMapping("/{transfer}/decision")
    ResponseEntity<ProceedingFile> decide(
            @PathVariable String transfer,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody EnforcementManagement.TransferDecision decision) {
        return Answers.of(transfers.decideTransfer(transfer, SeenVersion.of(seen), decision));
    }

    @PostMapping("/{transfer}/filing")
    ResponseEntity<ProceedingFile> file(
            @PathVariable String transfer,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody EnforcementManagement.FilingDecision filing) {
        return Answers.of(transfers.decideFiling(transfer, SeenVersion.of(seen), filing));
    }

    @PostMapping("/{transfer}/outcome")
    ResponseEntity<ProceedingFile> recordOutcome(
            @PathVariable String transfer,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody CaseOutcome outcome) {
        return Answers.of(transfers.recordOutcome(transfer, SeenVersion.of(seen), outcome));
    }

    @PostMapping("/{transfer}/publication")
    ResponseEntity<ProceedingFile> publish(
            @PathVariable String transfer,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody ListingManagement.PublicationProof publication) {
        return Answers.of(transfers.publish(transfer, SeenVersion.of(seen), publication));
    }

    @PostMapping("/{transfer}/withdrawal")
    ResponseEntity<ProceedingFile> withdraw(
            @PathVariable String transfer,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Asked.WithdrawalReason reason) {
        return Answers.of(transfers.withdraw(transfer, SeenVersion.of(seen), reason.reason()));
    }

    record DiscretionPointers(List<DiscretionPointer> items) {}
}

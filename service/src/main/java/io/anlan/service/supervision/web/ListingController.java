// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.web;

import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.supervision.listing.ListingAcceptance;
import io.anlan.service.supervision.listing.ListingManagement;
import io.anlan.service.supervision.listing.ListingPolicy;
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

/** Listed supervision (挂牌督办); each act demands the version that was seen. */
@RestController
@RequestMapping("/api/listings")
@PreAuthorize("isAuthenticated()")
class ListingController {

    private final ListingManagement listings;
    private final ProceedingLedger ledger;

    ListingController(ListingManagement listings, ProceedingLedger ledger) {
        this.listings = listings;
        this.ledger = ledger;
    }

    @GetMapping
    ProceedingLedger.ProceedingPage listings(
            @ModelAttribute ProceedingLedger.ProceedingFilter filter,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit) {
        return ledger.page(ProceedingKind.LISTING, filter, offset, limit);
    }

    @PostMapping
    ResponseEntity<ProceedingFile> propose(@RequestBody Asked.ListingProposal asked) {
        return Answers.created(listings.propose(asked.hiddenDanger(), asked.level(), asked.reason()));
    }

    @GetMapping("/{listing}")
    ResponseEntity<ProceedingFile> listing(@PathVariable String listing) {
        return Answers.of(ledger.file(listing, ProceedingKind.LISTING));
    }

    /** What the rules ask of it now. */
    @GetMapping("/{listing}/requirements")
    ListingPolicy.ListingRequirements requirements(@PathVariable String listing) {
        return listings.requirements(listing);
    }

    @PostMapping("/{listing}/decision")
    ResponseEntity<ProceedingFile> decide(
            @PathVariable String listing,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody ListingManagement.ListingDecision decision) {
        return Answers.of(listings.decide(listing, SeenVersion.of(seen), decision));
    }

    @PostMapping("/{listing}/publication")
    ResponseEntity<ProceedingFile> publish(
            @PathVariable String listing,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody ListingManagement.PublicationProof publication) {
        return Answers.of(listings.publish(listing, SeenVersion.of(seen), publication));
    }

    @PostMapping("/{listing}/progress")
    ResponseEntity<ProceedingFile> report(
            @PathVariable String listing,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Asked.SupervisionProgress progress) {
        return Answers.of(listings.report(listing, SeenVersion.of(seen), progress.text()));
    }

    @PostMapping("/{listing}/visits")
    ResponseEntity<ProceedingFile> visit(
            @PathVariable String listing,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Asked.SupervisionVisit visit) {
        return Answers.of(listings.visit(listing, SeenVersion.of(seen), visit.on(), visit.people(), visit.findings()));
    }

    @PostMapping("/{listing}/extension-request")
    ResponseEntity<ProceedingFile> requestExtension(
            @PathVariable String listing,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Asked.ListingExtensionRequest asked) {
        return Answers.of(
                listings.requestExtension(listing, SeenVersion.of(seen), asked.requestedTo(), asked.reason()));
    }

    @PostMapping("/{listing}/extension-decision")
    ResponseEntity<ProceedingFile> decideExtension(
            @PathVariable String listing,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Asked.ListingExtensionDecision decision) {
        return Answers.of(
                listings.decideExtension(listing, SeenVersion.of(seen), decision.approved(), decision.reason()));
    }

    @PostMapping("/{listing}/acceptance")
    ResponseEntity<ProceedingFile> accept(
            @PathVariable String listing,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody ListingAcceptance acceptance) {
        return Answers.of(listings.accept(listing, SeenVersion.of(seen), acceptance));
    }

    @PostMapping("/{listing}/delisting")
    ResponseEntity<ProceedingFile> decideDelisting(
            @PathVariable String listing,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Asked.DelistingDecision decision) {
        return Answers.of(
                listings.decideDelisting(listing, SeenVersion.of(seen), decision.approved(), decision.opinion()));
    }

    @PostMapping("/{listing}/withdrawal")
    ResponseEntity<ProceedingFile> withdraw(
            @PathVariable String listing,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Asked.WithdrawalReason reason) {
        return Answers.of(listings.withdraw(listing, SeenVersion.of(seen), reason.reason()));
    }
}

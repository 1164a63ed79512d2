// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.web;

import io.anlan.service.platform.register.ListParameters;
import io.anlan.service.supervision.listing.ListingManagement;
import io.anlan.service.supervision.listing.ListingPolicy;
import io.anlan.service.supervision.listing.PublicListings;
import io.anlan.service.supervision.listing.PublicListings.PublicListing;
import io.anlan.service.supervision.proceeding.ProceedingFile;
import io.anlan.service.supervision.proceeding.ProceedingKind;
import io.anlan.service.supervision.proceeding.ProceedingLedger;
import io.anlan.service.supervision.proceeding.WaitingProceedings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What supervision does about one hidden danger, and what everybody may read of it. */
@RestController
class SupervisionController {

    private final ProceedingLedger ledger;
    private final ListingManagement listings;
    private final PublicListings published;
    private final WaitingProceedings waiting;

    SupervisionController(
            ProceedingLedger ledger, ListingManagement listings, PublicListings published, WaitingProceedings waiting) {
        this.waiting = waiting;
        this.ledger = ledger;
        this.listings = listings;
        this.published = published;
    }

    @GetMapping("/api/hidden-dangers/{number}/supervision")
    @PreAuthorize("isAuthenticated()")
    HiddenDangerSupervision supervision(@PathVariable String number) {
        return new HiddenDangerSupervision(listings.advice(number), ledger.about(number));
    }

    /** What waits for whoever asks: the day that comes first, then the longest waiting. */
    @GetMapping("/api/supervision/work")
    @PreAuthorize("isAuthenticated()")
    WaitingProceedings.SupervisionWork work(
            @RequestParam(required = false) @Nullable ProceedingKind kind,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        return waiting.page(kind, late, offset, ListParameters.limit(limit));
    }

    /** The public list, without logging in. */
    @GetMapping("/api/public/listings")
    @PreAuthorize("permitAll()")
    ResponseEntity<PublicList> publicList() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(new PublicList(published.all()));
    }

    /** @param advice which level the rules would list it at now */
    record HiddenDangerSupervision(ListingPolicy.ListingAdvice advice, List<ProceedingFile> proceedings) {}

    record PublicList(List<PublicListing> items) {}
}

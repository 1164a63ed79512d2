// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder.web;

import io.anlan.service.platform.register.ListParameters;
import io.anlan.service.supervision.ladder.LadderLedger;
import io.anlan.service.supervision.ladder.LadderLedger.LadderLedgerFilter;
import io.anlan.service.supervision.ladder.LadderLedger.LadderLedgerPage;
import io.anlan.service.supervision.ladder.LadderLedger.LadderStepCount;
import io.anlan.service.supervision.ladder.LadderReading;
import io.anlan.service.supervision.ladder.LadderView;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ladder of a hidden danger, and the ledger of all steps. */
@RestController
class LadderController {

    private static final ListParameters PARAMETERS =
            ListParameters.of("supervision/unknown-filter", LadderLedgerFilter.class, "cursor", "limit");

    private final LadderReading reading;
    private final LadderLedger ledger;

    LadderController(LadderReading reading, LadderLedger ledger) {
        this.reading = reading;
        this.ledger = ledger;
    }

    @GetMapping("/api/hidden-dangers/{number}/ladder")
    LadderView ladder(@PathVariable String number) {
        return reading.of(number);
    }

    @GetMapping("/api/ladder-steps")
    LadderLedgerPage steps(
            @ParameterObject LadderLedgerFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        PARAMETERS.refuseOthers(all.keySet());
        return ledger.page(filter, cursor, ListParameters.limit(limit));
    }

    /** How many steps were taken, by district and kind. */
    @GetMapping("/api/ladder-steps/counts")
    LadderStepCounts counts(
            @ParameterObject LadderLedgerFilter filter,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        PARAMETERS.refuseOthers(all.keySet());
        return new LadderStepCounts(ledger.counts(filter));
    }

    record LadderStepCounts(List<LadderStepCount> items) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.rulebook.redetermination.RedeterminationDesk;
import io.anlan.service.rulebook.redetermination.RedeterminationReport;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.CaseState;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.RedeterminedCase;
import io.anlan.service.rulebook.redetermination.RedeterminationReport.RedeterminedReasons;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a publication changed in cases under way, and what becomes of orders it would change. */
@RestController
@RequestMapping("/api/rulebook/publications/{publication}/redetermination")
@MayRead
class RedeterminationController {

    private static final String REGULATORS = "hasAnyRole('CITY_REGULATOR', 'DISTRICT_REGULATOR')";

    private final RedeterminationDesk desk;

    RedeterminationController(RedeterminationDesk desk) {
        this.desk = desk;
    }

    /**
     * How far it is, and the cases that changed or would, in the order of registration.
     *
     * @param publication its number
     */
    @GetMapping
    RedeterminationReport redetermination(
            @PathVariable long publication,
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable String cursor) {
        return desk.report(publication, state, cursor);
    }

    /** Both explanations of one case. */
    @GetMapping("/{number}")
    RedeterminedReasons redeterminedReasons(@PathVariable long publication, @PathVariable String number) {
        return desk.reasons(publication, number);
    }

    /** The order follows the new rules; the enterprise hears what changed and why. */
    @PostMapping("/{number}/acceptance")
    @PreAuthorize(REGULATORS)
    RedeterminedCase acceptRedetermination(
            @PathVariable long publication, @PathVariable String number, @RequestBody CaseDecision decision) {
        return desk.accept(publication, number, decision.reason());
    }

    /** The order stays as it is. */
    @PostMapping("/{number}/retention")
    @PreAuthorize(REGULATORS)
    RedeterminedCase leaveAsOrdered(
            @PathVariable long publication, @PathVariable String number, @RequestBody CaseDecision decision) {
        return desk.leave(publication, number, decision.reason());
    }

    record CaseDecision(@Nullable String reason) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.web;

import io.anlan.service.risk.regrading.LevelMoves;
import io.anlan.service.risk.regrading.RegradingManagement;
import io.anlan.service.risk.regrading.RegradingView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All risk points graded anew after a change of the rules. */
@RestController
@RequestMapping("/api/risk-regradings")
@PreAuthorize("hasRole('CITY_REGULATOR')")
class RegradingController {

    private final RegradingManagement regradings;

    RegradingController(RegradingManagement regradings) {
        this.regradings = regradings;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    RegradingView orderRegrading(@RequestBody RegradingOrder order) {
        return regradings.order(order.reason());
    }

    @GetMapping("/{regrading}")
    RegradingView regradingState(@PathVariable UUID regrading) {
        return regradings.state(regrading);
    }

    /** The last ones, newest first. */
    @GetMapping
    RegradingList regradings() {
        return new RegradingList(regradings.latest());
    }

    /** How many levels went from where to where; {@code regraded} of the register lists them. */
    @GetMapping("/{regrading}/moves")
    RegradingMoves regradingMoves(@PathVariable UUID regrading) {
        return new RegradingMoves(regradings.moves(regrading));
    }

    record RegradingList(List<RegradingView> items) {}

    record RegradingMoves(List<LevelMoves> items) {}

    record RegradingOrder(@Nullable String reason) {}
}

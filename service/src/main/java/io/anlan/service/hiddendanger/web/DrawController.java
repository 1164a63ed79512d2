// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.closure.Draws;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which closed hidden dangers were drawn to be looked at again, and how. */
@RestController
@RequestMapping("/api/recheck-draws")
class DrawController {

    private final Draws draws;

    DrawController(Draws draws) {
        this.draws = draws;
    }

    @GetMapping
    RecheckDrawList list(
            @RequestParam(required = false) @Nullable LocalDate month,
            @RequestParam(required = false) @Nullable String district) {
        return new RecheckDrawList(draws.list(month, district));
    }

    /** With the seed and the pot, so that anyone can draw again. */
    @GetMapping("/{draw}")
    Draws.RecheckDraw one(@PathVariable UUID draw) {
        return draws.one(draw);
    }

    record RecheckDrawList(List<Draws.RecheckDrawRow> items) {}
}

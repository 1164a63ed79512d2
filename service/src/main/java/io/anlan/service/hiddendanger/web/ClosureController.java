// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.closure.CauseCategory;
import io.anlan.service.hiddendanger.closure.ClosureView;
import io.anlan.service.hiddendanger.closure.ClosureView.RecheckResult;
import io.anlan.service.hiddendanger.closure.Closures;
import io.anlan.service.hiddendanger.closure.RecheckRegister;
import io.anlan.service.platform.version.SeenVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a hidden danger came about, and whether it stays away once it is closed. */
@RestController
@RequestMapping("/api")
class ClosureController {

    private static final int MOST = 100;

    private final Closures closures;
    private final RecheckRegister register;

    ClosureController(Closures closures, RecheckRegister register) {
        this.closures = closures;
        this.register = register;
    }

    @GetMapping("/hidden-dangers/{number}/closure")
    ClosureView closure(@PathVariable String number) {
        return closures.view(number);
    }

    @PostMapping("/hidden-dangers/{number}/cause-analysis")
    ClosureView analyseCause(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody CauseOfDanger cause) {
        return closures.analyseCause(number, SeenVersion.of(seen), cause.category(), cause.analysis());
    }

    @PostMapping("/hidden-dangers/{number}/recurrence-check")
    ClosureView moveRecurrenceCheck(@PathVariable String number, @RequestBody RecheckDay day) {
        return closures.moveRecurrenceCheck(number, day.dueOn(), day.reason());
    }

    @GetMapping("/rechecks")
    RecheckRegister.RecheckPage rechecks(
            @RequestParam(defaultValue = "DUE") RecheckRegister.State state,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int limit) {
        return register.page(state, district, Math.max(page, 0), Math.min(Math.max(limit, 1), MOST));
    }

    /** What somebody saw who looked again; what recurred is open again. */
    @PostMapping("/rechecks/{recheck}/result")
    ClosureView recheck(@PathVariable UUID recheck, @RequestBody RecheckSeen seen) {
        return closures.recheck(recheck, seen.result(), seen.words(), seen.evidence());
    }

    /** @param category where the cause lies */
    record CauseOfDanger(@Nullable CauseCategory category, String analysis) {}

    record RecheckDay(@Nullable LocalDate dueOn, String reason) {}

    /** @param evidence SHA-256 of stored files */
    record RecheckSeen(
            @Nullable RecheckResult result,
            String words,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            List<String> evidence) {
        RecheckSeen {
            evidence = evidence == null ? List.of() : evidence;
        }
    }
}

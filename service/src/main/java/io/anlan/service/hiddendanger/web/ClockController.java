// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.clock.ClockTimelines;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.clock.DutyTime;
import io.anlan.service.platform.version.SeenVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Until when each duty has to be done, and why. */
@RestController
@RequestMapping("/api/hidden-dangers/{number}/clocks")
class ClockController {

    private final ClockTimelines timelines;

    ClockController(ClockTimelines timelines) {
        this.timelines = timelines;
    }

    @GetMapping
    DutyTimes clocks(@PathVariable String number) {
        return new DutyTimes(timelines.of(number));
    }

    @PostMapping("/{duty}/corrections")
    DutyTimes correct(
            @PathVariable String number,
            @PathVariable Duty duty,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Correction correction) {
        return new DutyTimes(timelines.correct(
                number, SeenVersion.of(seen), duty, correction.seq(), correction.holdsFrom(), correction.reason()));
    }

    record DutyTimes(List<DutyTime> clocks) {}

    /** @param holdsFrom the day that the line holds from instead */
    record Correction(long seq, LocalDate holdsFrom, String reason) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.web;

import io.anlan.service.platform.register.ListParameters;
import io.anlan.service.process.view.ProcessDesk;
import io.anlan.service.process.view.ProcessViews.ProcessStanding;
import io.anlan.service.process.view.ProcessViews.ProcessSummaries;
import io.anlan.service.process.view.ProcessViews.StepRecords;
import io.anlan.service.process.view.ProcessViews.StepTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where processes stand, in all that whoever asks may see. */
@RestController
@RequestMapping("/api/processes")
@PreAuthorize("isAuthenticated()")
class ProcessController {

    private final ProcessDesk desk;

    ProcessController(ProcessDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ProcessSummaries processes(@RequestParam(required = false) @Nullable String district) {
        return desk.all(district);
    }

    /** The drawing with what stands at each step, how long, and whether that is usual. */
    @GetMapping("/{process}")
    ProcessStanding process(@PathVariable String process, @RequestParam(required = false) @Nullable String district) {
        return desk.one(process, district);
    }

    /** How long each step took, by the month in which it was done. */
    @GetMapping("/{process}/times")
    StepTimes stepTimes(
            @PathVariable String process,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(defaultValue = "6") int months) {
        return desk.times(process, district, months);
    }

    /** The records that stand at a step, the longest first. */
    @GetMapping("/{process}/steps/{step}")
    StepRecords stepRecords(
            @PathVariable String process,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit) {
        return desk.records(process, step, district, offset, ListParameters.limit(limit));
    }
}

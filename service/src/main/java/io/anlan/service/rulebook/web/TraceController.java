// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.rulebook.trace.ApplicableDesk;
import io.anlan.service.rulebook.trace.ApplicableRules;
import io.anlan.service.rulebook.trace.RowDesk;
import io.anlan.service.rulebook.trace.RowUsage;
import io.anlan.service.rulebook.trace.StepDesk;
import io.anlan.service.rulebook.trace.StepQuestion;
import io.anlan.service.rulebook.trace.StepView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a decision comes from. */
@RestController
@RequestMapping("/api/rulebook")
@MayRead
class TraceController {

    private static final String DIVISION = "CN|\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}";

    private final ApplicableDesk applicable;
    private final StepDesk steps;
    private final RowDesk rows;

    TraceController(ApplicableDesk applicable, StepDesk steps, RowDesk rows) {
        this.applicable = applicable;
        this.steps = steps;
        this.rows = rows;
    }

    /**
     * Which rules of a pack hold somewhere on a day, and why these.
     *
     * @param district CN or a division code
     * @param industry without it no rule of one industry holds
     * @param on today when not said
     * @param row id of a row, to hear which rows answer in its place
     */
    @GetMapping("/packs/{folder}/{name}/applicable")
    ApplicableRules applicableRules(
            @PathVariable String folder,
            @PathVariable String name,
            @RequestParam(defaultValue = "CN") @Pattern(regexp = DIVISION) String district,
            @RequestParam(required = false) @Size(max = 64) @Nullable String industry,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Size(max = 200) @Nullable String row) {
        return applicable.applicable(folder + "/" + name, district, industry, on, row);
    }

    /**
     * The rows that are law, with how often each decided, whose hand changed it last, and from which law it comes.
     *
     * @param days since when a row has to be in force to be called dead
     * @param dead only rows in force since then that never decided anything
     */
    @GetMapping("/packs/{folder}/{name}/rows")
    RowUsage ruleRowUsage(
            @PathVariable String folder,
            @PathVariable String name,
            @RequestParam(defaultValue = "365") @Min(0) @Max(36500) int days,
            @RequestParam(defaultValue = "false") boolean dead) {
        return rows.usage(folder + "/" + name, days, dead);
    }

    /** How a case goes through the rows, also with lines that are not saved yet; changes nothing. */
    @PostMapping("/revisions/{revision}/steps")
    StepView ruleSteps(@PathVariable UUID revision, @RequestBody StepQuestion question) {
        return steps.steps(revision, question);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is shown of processes. Ages and times are in seconds; records are those the reader may see. */
public final class ProcessViews {

    private ProcessViews() {}

    /** How old what stands at a step is, against how long the step took in the year before. */
    public enum StepPace {
        /** Nothing stands there. */
        EMPTY,
        /** Too few passed there to say what is usual. */
        UNKNOWN,
        /** Half of it stands there no longer than half of what passed there took. */
        FRESH,
        USUAL,
        /** Half of it stands there longer than nine of ten took. */
        SLOW
    }

    /** @param jammed how many of its steps are jammed */
    public record ProcessSummary(
            String id,
            Wording title,
            long standing,
            int jammed,
            @Nullable Long oldestAge) {}

    public record ProcessSummaries(Instant asOf, List<ProcessSummary> items) {}

    /**
     * One process with all its steps.
     *
     * @param version of the newest drawing
     * @param bpmn the newest drawing with its diagram
     * @param jamMinimum a step is called jammed only when so many stand there
     * @param usualMinimum and when so many passed there in the year before
     */
    public record ProcessStanding(
            String id,
            Wording title,
            int version,
            Instant asOf,
            String bpmn,
            int jamMinimum,
            int usualMinimum,
            List<ProcessStep> steps) {}

    /**
     * One step.
     *
     * @param drawn false for a step of an older drawing at which something still stands
     * @param roles of those who are waited for
     * @param medianAge null when nothing stands there
     * @param usual of the year before, in the whole city; null when nothing passed there
     */
    public record ProcessStep(
            String id,
            Wording labels,
            boolean drawn,
            List<String> roles,
            long standing,
            @Nullable Long medianAge,
            @Nullable Long oldestAge,
            @Nullable UsualTime usual,
            StepPace pace,
            boolean jammed) {}

    /** @param passages how many passed, done and not cut off */
    public record UsualTime(long passages, long p50, long p90) {}

    /** @param month e.g. {@code 2026-03}, in which it was done, Asia/Shanghai */
    public record StepTime(String month, String step, long passages, long p50, long p90) {}

    /** @param from first day counted */
    public record StepTimes(Instant from, Instant to, List<StepTime> items) {}

    /**
     * What stands at a step.
     *
     * @param key of the instance; begins with the number of its record
     * @param number of the record
     * @param since when it came to stand there
     * @param matter what it is about beside its record: the kind of request, the kind of control, the highest step of the
     *     ladder that stands; null when the record says it all
     * @param roles of those who are waited for; empty when a moment is waited for
     * @param until the last day for it, or the day on which it goes on by itself
     */
    public record StepRecord(
            String key,
            String number,
            String title,
            String enterprise,
            @Nullable String district,
            Instant since,
            @Nullable String matter,
            List<String> roles,
            @Nullable LocalDate until) {}

    /** @param total of all pages */
    public record StepRecords(String process, Wording step, long total, List<StepRecord> items) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.move;

import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shown of drawings and of instances that move between them. */
public final class MoveViews {

    private MoveViews() {}

    /** How a migration stands; RUNNING survives restarts. */
    public enum MigrationStatus {
        /** Waits for somebody else to confirm it. */
        PROPOSED,
        REFUSED,
        RUNNING,
        DONE,
        FAILED
    }

    /** What came of an instance. */
    public enum MoveOutcome {
        MOVED,
        /** It goes on along the drawing it began with. */
        LEFT
    }

    /**
     * The drawings of a process that instances follow.
     *
     * @param newest version of the newest drawing
     * @param onNewest how many instances follow it
     * @param targets steps of the newest drawing at which something may stand
     * @param older the drawings before that something still follows, the newest of them first
     */
    public record ProcessVersions(
            String process,
            Wording title,
            int newest,
            long onNewest,
            List<NamedStep> targets,
            List<OlderDrawing> older) {}

    public record NamedStep(String id, Wording labels) {}

    public record OlderDrawing(int version, long instances, List<StepMove> steps) {}

    /**
     * What becomes of those that stand at a step.
     *
     * @param counterpart step of the newest drawing they would stand at; null when they are left
     * @param why they are left; null when they move
     */
    public record StepMove(
            String id,
            Wording labels,
            long standing,
            @Nullable String counterpart,
            @Nullable Wording why) {}

    /**
     * @param total instances on older drawings when it was proposed
     * @param left that go on along their own drawing, and why
     */
    public record MigrationView(
            UUID id,
            String process,
            int toVersion,
            MigrationStatus status,
            Map<String, String> counterparts,
            String reason,
            long total,
            long moved,
            long left,
            Instant proposedAt,
            String proposedBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String words,
            @Nullable Instant endedAt) {}

    public record Migrations(List<MigrationView> items) {}

    /** @param number of the record it is about */
    public record MovedInstance(
            String key,
            String number,
            int fromVersion,
            List<String> steps,
            MoveOutcome outcome,
            @Nullable Wording reason,
            Instant at) {}

    /** @param total of all pages */
    public record MigrationReport(MigrationView migration, long total, List<MovedInstance> items) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.trace;

import io.anlan.service.hiddendanger.register.StoredCase;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.Workbench.RuleCase;
import io.anlan.service.rulebook.sheet.Sheets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the rules where a decision comes from; implemented where they are known. */
public interface Tracing {

    /**
     * The versions of a pack and of its layers that hold somewhere on a day, the first to answer first and the pack last;
     * empty when the pack does not hold there.
     *
     * @param division CN or a division code
     */
    List<HeldVersion> applicable(String packId, String division, @Nullable String industry, LocalDate on);

    /**
     * The rows of layers that answer in the place of a row there, and those in whose place it answers.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/unknown-row} when nothing that holds there has such a row
     */
    RowAnswering answering(String packId, String division, @Nullable String industry, LocalDate on, String rowId);

    /**
     * Which pack a row belongs to that decided: the pack named, or one of its layers.
     *
     * @param layers as a decision stores them, JSON
     */
    RowOwner owner(String packId, String version, String layers, String rowId);

    /**
     * Walks a case through the rows of a pack as its sheets write them.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/invalid-facts}, {@code rulebook/no-steps}
     */
    StepView steps(PackHead head, Sheets sheets, RuleCase asked);

    /**
     * The same for what a hidden danger is known to be; throws the same.
     *
     * @param on another day than its own; null for that one
     */
    StepView steps(PackHead head, Sheets sheets, StoredCase one, @Nullable LocalDate on);

    /**
     * @param since first day, inclusive
     * @param until last day, inclusive; null while no end is known
     */
    record HeldVersion(
            String packId,
            int version,
            LocalDate since,
            @Nullable LocalDate until,
            Wording reason) {}

    /**
     * A row, those that answer before it where both are met, and those it answers before.
     *
     * @param packId whose row it is: the pack or a layer
     * @param single whether one row answers; where all met rows count none takes the place of another
     */
    record RowAnswering(
            String rowId,
            String packId,
            int version,
            boolean single,
            List<OverridingRow> overriddenBy,
            List<OverridingRow> overrides) {}

    record RowOwner(String packId, int version) {}

    /** @param example a case that meets both */
    record OverridingRow(String packId, int version, String rowId, Wording sentence, RuleCase example) {}
}

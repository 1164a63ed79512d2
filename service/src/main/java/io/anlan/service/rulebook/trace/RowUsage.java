// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.trace;

import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the version that is law, with what they did. Counted is what was decided in the scope of whoever asks.
 *
 * @param counted false for kinds whose decisions are not counted: then nothing is said about how often
 * @param upToDate false while decisions wait to be counted
 * @param days since when a row has to be in force to be called dead
 * @param dead how many rows are
 */
public record RowUsage(
        String packId,
        UUID revision,
        int version,
        boolean counted,
        boolean upToDate,
        int days,
        long dead,
        List<UsedRow> items) {

    /**
     * @param since first day on which the row holds, inclusive; null when it cannot be read
     * @param until last day, inclusive; null while no end is known
     * @param dead in force for so many days, and it never decided anything
     * @param fired how often it decided, under whichever version
     * @param firedLastYear of them, those of this month and the eleven before
     * @param byVersion youngest first
     * @param records hidden dangers whose present level or deadline rests on it: those that the register shows for the row
     */
    public record UsedRow(
            String rowId,
            String criterion,
            Wording sentence,
            RowBasis basis,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean dead,
            long fired,
            long firedLastYear,
            @Nullable Instant lastFiredAt,
            List<FiredByVersion> byVersion,
            long records,
            RowChange lastChange) {}

    /** The law a row comes from; {@code verified} tells that the clause was read in a public source. */
    public record RowBasis(String regulation, String clause, boolean verified) {}

    public record FiredByVersion(int version, long fired) {}

    /** @param by username; {@code anlan} for what comes with the application */
    public record RowChange(UUID revision, int version, String by, Instant at) {}
}

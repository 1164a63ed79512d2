// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The inspections of one enterprise after another: monthly ones of three levels, in the whole months of the year. */
public final class Inspections {

    private static final String[] LEVELS = {"COMPANY", "WORKSHOP", "TEAM"};
    private static final int MONTHS = Firms.MOST_INSPECTIONS / LEVELS.length;

    private final Firms firms;
    private final LocalDate asOf;

    public Inspections(Firms firms, LocalDate asOf) {
        this.firms = firms;
        this.asOf = asOf;
    }

    /** @param on day it was completed */
    public record Inspection(UUID id, int position, String checkedBy, YearMonth month, LocalDate on) {}

    /** Always the same for the same enterprise, in no order. */
    public List<Inspection> of(Firm firm) {
        SplittableRandom random = firms.random(firm.index(), 5);
        List<Integer> slots = new ArrayList<>();
        for (int slot = 0; slot < MONTHS * LEVELS.length; slot++) {
            slots.add(slot);
        }
        Points.shuffle(slots, random);
        List<Inspection> inspections = new ArrayList<>();
        for (int i = 0; i < firm.inspections(); i++) {
            int slot = slots.get(i);
            YearMonth month = latest().minusMonths(slot / LEVELS.length);
            LocalDate last =
                    month.atEndOfMonth().isBefore(asOf.minusDays(1)) ? month.atEndOfMonth() : asOf.minusDays(2);
            inspections.add(new Inspection(
                    Ids.next(random),
                    i,
                    LEVELS[slot % LEVELS.length],
                    month,
                    month.atDay(1 + random.nextInt(last.getDayOfMonth()))));
        }
        return inspections;
    }

    /** The month under way counts once enough of it has passed. */
    private YearMonth latest() {
        YearMonth present = YearMonth.from(asOf);
        return asOf.getDayOfMonth() > 7 ? present : present.minusMonths(1);
    }
}

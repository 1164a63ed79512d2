// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.FactValue;
import io.anlan.rules.model.Row;
import io.anlan.service.hiddendanger.clock.DayUnit;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.platform.Role;
import io.anlan.service.supervision.ladder.LadderPolicy.Asked;
import io.anlan.service.supervision.ladder.LadderPolicy.Repeat;
import io.anlan.service.supervision.ladder.LadderStep;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the answer of a row of the ladder. What a row leaves open is read so that nothing is lost or told to nobody. */
final class AskedRows {

    private AskedRows() {}

    static Asked asked(Duty duty, Row row) {
        String step = code(row, "step");
        if (step == null) {
            throw new IllegalStateException("Row " + row.id() + " asks for no step of the ladder");
        }
        String listingLevel = code(row, "listingLevel");
        boolean listing = step.equals(LadderStep.PROPOSE_LISTING.name());
        return new Asked(
                duty,
                row.id(),
                LadderStep.valueOf(step),
                listing && listingLevel == null ? "DISTRICT" : listing ? listingLevel : null,
                audience(row),
                row.then().get("atHour") instanceof FactValue.Quantity hour
                        ? hour.value().intValueExact()
                        : 0,
                repeat(row),
                row.then().get("eases") instanceof FactValue.Flag eases && eases.value());
    }

    private static Set<Role> audience(Row row) {
        return row.then().get("audience") instanceof FactValue.Choices roles
                ? roles.codes().stream().map(Role::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    private static @Nullable Repeat repeat(Row row) {
        if (!(row.then().get("repeatEvery") instanceof FactValue.Quantity every)) {
            return null;
        }
        String unit = code(row, "dayUnit");
        return new Repeat(every.value().intValueExact(), unit == null ? DayUnit.CALENDAR_DAYS : DayUnit.valueOf(unit));
    }

    private static @Nullable String code(Row row, String attribute) {
        return row.then().get(attribute) instanceof FactValue.Choice choice ? choice.code() : null;
    }
}

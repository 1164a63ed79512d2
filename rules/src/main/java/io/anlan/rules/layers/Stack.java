// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.layers;

import io.anlan.rules.Parameter;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table that holds where layers stand on a pack: the rows of the layers, the most specific first, then those of the
 * pack. Where one row answers, a row of a layer therefore comes before the rows it overrides; where all met rows count,
 * it adds to them.
 */
public final class Stack {

    private Stack() {}

    /** The whole as one pack under the id and version of the lowest, in force while all of them are. */
    public static RulePack of(RulePack base, List<RulePack> layers) {
        List<Row> rows = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>();
        LocalDate from = base.validFrom();
        LocalDate to = base.validTo();
        for (RulePack layer : layers) {
            rows.addAll(layer.rows());
            parameters.addAll(layer.parameters());
            from = layer.validFrom().isAfter(from) ? layer.validFrom() : from;
            to = earlier(to, layer.validTo());
        }
        rows.addAll(base.rows());
        parameters.addAll(base.parameters());
        return new RulePack(
                base.id(),
                base.kind(),
                base.title(),
                base.version(),
                base.hitPolicy(),
                from,
                to,
                base.complete(),
                base.scope(),
                base.layerOf(),
                base.mayLoosen(),
                base.failedDevices(),
                parameters,
                rows);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is authored, reviewed and published as one.
 *
 * @param version a whole number, rising with every publication of the same id
 * @param validTo last day, inclusive; null means no end is known
 * @param complete false when the pack holds only a part of its regulation: then nothing met does not mean general
 * @param failedDevices how devices which do not work are treated; null when the regulation is silent
 */
public record RulePack(
        String id,
        PackKind kind,
        Labels title,
        String version,
        HitPolicy hitPolicy,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean complete,
        Scope scope,
        @Nullable DeviceClause failedDevices,
        List<Parameter> parameters,
        List<Row> rows) {
    public RulePack {
        parameters = List.copyOf(parameters);
        rows = List.copyOf(rows);
    }

    public boolean inForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }
}

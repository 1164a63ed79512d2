// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import io.anlan.rules.model.HitPolicy;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Labels;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is authored, reviewed and published as one.
 *
 * @param version a whole number, rising with every publication of the same id
 * @param validTo last day, inclusive; null means no end is known
 * @param complete false when the pack holds only a part of its regulation: then nothing met does not mean general
 * @param layerOf id of the pack on top of which these rows stand; null for a pack of its own
 * @param mayLoosen answers in which a layer on top of this pack may be less strict than the pack
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
        @Nullable String layerOf,
        Set<String> mayLoosen,
        @Nullable DeviceClause failedDevices,
        List<Parameter> parameters,
        List<Row> rows) {
    public RulePack {
        mayLoosen = Collections.unmodifiableSet(new TreeSet<>(mayLoosen));
        parameters = List.copyOf(parameters);
        rows = List.copyOf(rows);
    }

    /** A pack of its own on which no layer may loosen anything. */
    public RulePack(
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
        this(
                id,
                kind,
                title,
                version,
                hitPolicy,
                validFrom,
                validTo,
                complete,
                scope,
                null,
                Set.of(),
                failedDevices,
                parameters,
                rows);
    }

    /** The same with other rows. */
    public RulePack with(List<Row> others) {
        return new RulePack(
                id,
                kind,
                title,
                version,
                hitPolicy,
                validFrom,
                validTo,
                complete,
                scope,
                layerOf,
                mayLoosen,
                failedDevices,
                parameters,
                others);
    }

    public boolean inForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import io.anlan.service.platform.Actor;
import java.util.Optional;

/**
 * A condition that keeps a query near the unit of whoever asks, so that an index can serve; what may be seen is decided by
 * the policies of the tables.
 *
 * @param condition of SQL, with one named parameter
 */
public record Narrowing(String condition, String parameter, String value) {

    private static final int ENTERPRISE = 5;

    /** @param alias of a table with the columns {@code scope} and {@code district_code} */
    public static Optional<Narrowing> to(Actor actor, String alias) {
        var unit = new UnitPath(actor.unit());
        return unit.depth() == ENTERPRISE
                ? Optional.of(new Narrowing(alias + ".scope = :unit", "unit", unit.path()))
                : unit.district()
                        .map(code -> new Narrowing(alias + ".district_code = :unitDistrict", "unitDistrict", code));
    }
}

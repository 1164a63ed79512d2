// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import java.util.List;
import java.util.Optional;

/** The units of the city, as far as the current actor may see them. */
public interface Organization {

    /** The enterprise of that unified social credit code, if it exists and lies in the actor's scope. */
    Optional<Enterprise> enterprise(String code);

    /** The districts that lie in the actor's scope or contain it, by code. */
    List<District> districts();

    /** The units directly below the unit with that path, by code; they are public. */
    List<Unit> unitsBelow(String path);

    /** Paths of the units above all others; they are public. */
    List<String> cities();

    /** Name of the unit with that path, e.g. {@code 310000/310115}; the last code itself when it is unknown. */
    String nameOf(String path);

    /** An administrative district (区). */
    record District(String code, String name) {}

    /** An administrative unit. */
    record Unit(String path, UnitLevel level, String name) {}
}

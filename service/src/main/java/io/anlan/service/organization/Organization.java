// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import java.util.Optional;

/** The units of the city, as far as the current actor may see them. */
public interface Organization {

    /** The enterprise of that unified social credit code, if it exists and lies in the actor's scope. */
    Optional<Enterprise> enterprise(String code);

    /** Name of the unit with that path, e.g. {@code 310000/310115}; the last code itself when it is unknown. */
    String nameOf(String path);
}

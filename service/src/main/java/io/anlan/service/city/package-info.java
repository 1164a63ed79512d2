// SPDX-License-Identifier: Apache-2.0
/** Makes the city of the sources: seeded, the same from the same seed, loaded as a whole or not at all. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "organization", "evidence", "hiddendanger", "hiddendanger::determination"})
package io.anlan.service.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

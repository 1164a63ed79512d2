// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The generated city; what {@code ./run --city} sets.
 *
 * @param load whether to load it at the start, into a database without records
 * @param scale of all its numbers: 1 is the city of the sources, 0.01 a hundredth of it
 * @param seed the same seed gives the same city, but for the days, which count back from the day it is loaded
 */
@ConfigurationProperties("anlan.city")
record CitySettings(
        @DefaultValue("false") boolean load,
        @DefaultValue("1") BigDecimal scale,
        @DefaultValue("20220829") long seed) {

    CitySettings {
        if (scale.signum() <= 0 || scale.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("anlan.city.scale is " + scale + " and not in (0, 1]");
        }
    }
}

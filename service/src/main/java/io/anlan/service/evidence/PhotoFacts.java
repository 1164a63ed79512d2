// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a photograph says of itself; its camera wrote it and anybody could have changed it.
 *
 * @param takenAt null when it does not say
 * @param place null when it does not say
 */
public record PhotoFacts(
        @Nullable Instant takenAt, @Nullable PhotoPlace place) {

    static final PhotoFacts NONE = new PhotoFacts(null, null);

    /** Degrees in WGS 84, to about a metre. */
    public record PhotoPlace(double latitude, double longitude) {

        private static final double EARTH = 6_371_000;

        /** Metres along the surface. */
        public long metresTo(PhotoPlace other) {
            double north = Math.toRadians(other.latitude - latitude);
            double east = Math.toRadians(other.longitude - longitude);
            double half = Math.pow(Math.sin(north / 2), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude))
                            * Math.pow(Math.sin(east / 2), 2);
            return Math.round(2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half))));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import java.util.SplittableRandom;
import java.util.UUID;

/** Identifiers that come again with the seed. */
public final class Ids {

    private Ids() {}

    /** In the form of a random one (version 4). */
    public static UUID next(SplittableRandom random) {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | 0x8000000000000000L);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.risk.level.LiveLevels;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often inspections left risk points out, for the rules of the live level. */
@Service
@Transactional
public class LeftOut {

    private final LiveLevels liveLevels;

    LeftOut(LiveLevels liveLevels) {
        this.liveLevels = liveLevels;
    }

    /**
     * Takes over how things stand at an enterprise; saying the same again changes nothing.
     *
     * @param inRow the most inspections of one checker in a row which left a risk point out, by risk point; asked under the
     *     lock of the enterprise's risk points, so that an older look cannot overwrite a younger one
     */
    public void follow(String enterprise, Supplier<Map<UUID, Integer>> inRow, Instant at) {
        liveLevels.follow(enterprise, inRow, at);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.Revision;

/** Makes rules of texts that are not law; implemented where the rules are known. */
public interface PointTrials {

    /** Whether risk points are graded, controlled or measured by that pack. */
    boolean possible(Revision revision);

    /**
     * The text beside what is law now.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/not-ready} when it does not compile or fails an example
     */
    PointTrial of(PackTexts texts);
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.hiddendanger.register.StoredCases.Extent;
import io.anlan.service.hiddendanger.register.StoredCases.Window;
import io.anlan.service.platform.Refusal;
import io.anlan.service.rulebook.PackTexts;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.simulation.Simulation.SimulationKind;
import java.util.Set;
import java.util.UUID;

/** What revisions are tried on: hidden dangers that were found, or risk points as they stand. */
public interface Material {

    Set<SimulationKind> kinds();

    /** @throws Refusal {@code rulebook/no-simulation} when a revision says nothing about it */
    void demandSense(Revision revision);

    /** What of it there is; the days of the window count where it has days. */
    Extent extent(Window window);

    /**
     * Makes the text ready, beside what is law now.
     *
     * @throws Refusal {@code rulebook/not-ready} when it does not compile or fails an example
     */
    Look look(PackTexts texts);

    /** One way through it. */
    interface Look {

        /** Compares the next records of a stage and keeps what differs; in the caller's transaction. */
        Looked next(UUID simulation, Stage stage);
    }

    /**
     * Some records.
     *
     * @param last ordinal of the last of them
     * @param done how many there were; 0 when the stage is at its end
     * @param changed how many of them would be decided otherwise
     * @param unread how many the rules of today cannot be asked about
     */
    record Looked(long last, long done, long changed, long unread) {
        public static final Looked END = new Looked(0, 0, 0, 0);
    }

    /** Records behind {@code after}, up to and with {@code until}. */
    record Stage(Window window, long after, long until) {}
}

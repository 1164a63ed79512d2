// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring.cell;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Problem;
import java.util.ArrayList;
import java.util.List;

/** Notes what is refused and lets the reading go on, so that one look tells everything. */
public final class Notes {

    private final List<Problem> problems = new ArrayList<>();

    /** Reads something; whether it could be read. */
    public boolean accept(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (InvalidPack refused) {
            problems.addAll(refused.problems());
            return false;
        }
    }

    /** @throws InvalidPack with everything noted, when anything was */
    public void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}

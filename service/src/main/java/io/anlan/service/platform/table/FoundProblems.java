// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.util.ArrayList;
import java.util.List;

/** Problems of one table: all are counted, the first are kept. */
public final class FoundProblems {

    private final int most;
    private final List<RowProblem> kept = new ArrayList<>();
    private int count;

    /** @param most problems to keep */
    public FoundProblems(int most) {
        this.most = most;
    }

    public void add(List<RowProblem> found) {
        count += found.size();
        found.stream().limit(Math.max(0, most - kept.size())).forEach(kept::add);
    }

    /** All there were. */
    public int count() {
        return count;
    }

    /** The first of them, in the order of the table. */
    public List<RowProblem> kept() {
        return List.copyOf(kept);
    }
}

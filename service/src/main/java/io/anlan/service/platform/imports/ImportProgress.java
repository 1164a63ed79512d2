// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import java.util.function.BiConsumer;

/** How far a step is while its transaction is open; told in transactions of their own, and not too often. */
public final class ImportProgress {

    private static final int STEPS = 100;

    private final BiConsumer<Integer, Integer> told;
    private int rows;
    private int done;
    private int last;

    /** @param told takes all rows and those done */
    ImportProgress(BiConsumer<Integer, Integer> told) {
        this.told = told;
    }

    /** @param all rows below the header */
    public void begin(int all) {
        rows = all;
        tell();
    }

    public void add(int more) {
        done = Math.min(rows, done + more);
        if (done - last >= Math.max(1, rows / STEPS)) {
            tell();
        }
    }

    private void tell() {
        last = done;
        told.accept(rows, done);
    }
}

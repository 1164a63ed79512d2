// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.FactValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One fact as the engine sees it, with room for what the engine proves about each row of its type. */
final class Observation {

    private final String ref;
    private final String key;
    private final @Nullable FactValue[] values;
    private final LocalDate on;
    private final Proof[] proofs;

    Observation(String ref, String key, @Nullable FactValue[] values, LocalDate on, int rows) {
        this.ref = ref;
        this.key = key;
        this.values = values;
        this.on = on;
        this.proofs = new Proof[rows];
    }

    String ref() {
        return ref;
    }

    String key() {
        return key;
    }

    LocalDate on() {
        return on;
    }

    @Nullable
    FactValue value(int slot) {
        return values[slot];
    }

    /** Called from the consequence of a rule. Two proofs for one row mean that the rules are wrong. */
    void prove(int row, Proof proof) {
        if (proofs[row] != null) {
            throw new IllegalStateException("Row " + row + " of " + key + " is both " + proofs[row] + " and " + proof);
        }
        proofs[row] = proof;
    }

    /** Null when nothing is proven. */
    @Nullable
    Proof proof(int row) {
        return proofs[row];
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Tells how far a step is while its transaction is open; in transactions of its own, and not too often. */
final class ImportProgress {

    private static final int STEPS = 200;

    private final InspectionImports imports;
    private final TransactionOperations apart;
    private final UUID id;
    private final int rows;
    private int done;
    private int told;

    /** @param apart begins a new transaction each time */
    ImportProgress(InspectionImports imports, TransactionOperations apart, UUID id, int rows) {
        this.imports = imports;
        this.apart = apart;
        this.id = id;
        this.rows = rows;
        tell();
    }

    void add(int more) {
        done = Math.min(rows, done + more);
        if (done - told >= Math.max(1, rows / STEPS)) {
            tell();
        }
    }

    int rows() {
        return rows;
    }

    private void tell() {
        told = done;
        apart.executeWithoutResult(status -> imports.progress(id, rows, done));
    }
}

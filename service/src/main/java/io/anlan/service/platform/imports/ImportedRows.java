// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import io.anlan.service.platform.table.FoundProblems;
import io.anlan.service.platform.table.TableFile;

/**
 * The rows of one file in one step, made anew for each; a module says here what becomes of them. Everything runs as the
 * person who asked for the step and in its transaction.
 *
 * @param <T> the module's import
 */
public interface ImportedRows<T extends TableImport> {

    /** What stands against the rows read so far. */
    FoundProblems problems();

    /** Checks every row and stores nothing. */
    void check(TableFile file, ImportProgress progress);

    /** Keeps what a check found out beside the problems. */
    default void checked(T one) {}

    /** Stores every row; with a single problem all of it is rolled back. */
    void store(T one, TableFile file, ImportProgress progress);

    /** Says of an import what became of its rows. */
    void stored(T one);
}

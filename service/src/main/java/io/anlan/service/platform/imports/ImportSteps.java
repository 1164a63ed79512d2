// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.TableFile;
import io.anlan.service.platform.table.TableLimits;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The two steps of an import. Both read the stored file from its beginning and act as the person who asked for them. */
final class ImportSteps<T extends TableImport> {

    private final Imports<T> imports;
    private final ImportedFiles files;
    private final Supplier<? extends ImportedRows<T>> reading;
    private final TableLimits limits;
    private final Wording changed;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;

    ImportSteps(
            Imports<T> imports,
            ImportedFiles files,
            Supplier<? extends ImportedRows<T>> reading,
            TableLimits limits,
            Wording changed,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.files = files;
        this.reading = reading;
        this.limits = limits;
        this.changed = changed;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Checks every row and stores nothing but what it found. */
    void check(UUID id) {
        ImportedRows<T> rows = reading.get();
        together.executeWithoutResult(transaction -> rows.check(file(id), progress(id)));
        together.executeWithoutResult(transaction -> {
            T one = imports.get(id);
            one.checked(rows.problems().count());
            files.replaceProblems(one, rows.problems().kept());
            rows.checked(one);
        });
    }

    /** Stores every row in one transaction; when a single one cannot be stored, none is. */
    void importAll(UUID id) {
        ImportedRows<T> rows = reading.get();
        together.executeWithoutResult(transaction -> {
            rows.store(imports.get(id), file(id), progress(id));
            if (rows.problems().count() > 0) {
                transaction.setRollbackOnly();
            } else {
                T one = imports.get(id);
                rows.stored(one);
                one.imported();
            }
        });
        if (rows.problems().count() > 0) {
            together.executeWithoutResult(transaction -> {
                T one = imports.get(id);
                one.failed(changed, rows.problems().count());
                files.replaceProblems(one, rows.problems().kept());
            });
        }
    }

    /** Says why a step ended early; nothing of the step was kept. */
    void failed(UUID id, Wording why) {
        together.executeWithoutResult(transaction -> {
            T one = imports.get(id);
            one.failed(why, one.state().problems());
        });
    }

    /** Imports that are being worked on, or were when a node died. */
    List<UUID> running() {
        return Objects.requireNonNull(together.execute(
                transaction -> imports.running().stream().map(TableImport::id).toList()));
    }

    boolean waits(UUID id, ImportStatus status) {
        return Boolean.TRUE.equals(
                together.execute(transaction -> imports.get(id).status() == status));
    }

    private TableFile file(UUID id) {
        return TableFile.of(files.content(id), limits);
    }

    private ImportProgress progress(UUID id) {
        return new ImportProgress(
                (rows, done) -> apart.executeWithoutResult(transaction -> imports.progress(id, rows, done)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.table.TableLimits;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the desks of those modules that take files. */
@Component
public class ImportDesks {

    private final EntityManager entities;
    private final JdbcTemplate batches;
    private final DataSource database;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final PlatformTransactionManager transactions;

    ImportDesks(
            EntityManager entities,
            JdbcTemplate batches,
            DataSource database,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.entities = entities;
        this.batches = batches;
        this.database = database;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Opens a desk.
     *
     * @param <T> the module's import
     * @param rows makes what reads one file in one step
     * @param executor with a single thread and a bounded queue
     */
    public <T extends TableImport> ImportDesk<T> open(
            ImportKind kind,
            Class<T> type,
            ImportDesk.Entry<T> entry,
            Supplier<? extends ImportedRows<T>> rows,
            TableLimits limits,
            TaskExecutor executor) {
        var imports = new Imports<>(entities, type);
        var files = new ImportedFiles(batches, kind);
        var steps = new ImportSteps<>(imports, files, rows, limits, kind.changed(), transactions);
        return new ImportDesk<>(
                kind,
                limits,
                entry,
                imports,
                files,
                new ImportJobs(kind, steps, executor, database),
                audit,
                actor,
                clock,
                new TransactionTemplate(transactions));
    }
}

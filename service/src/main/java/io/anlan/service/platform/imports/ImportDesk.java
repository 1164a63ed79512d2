// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.platform.table.TableLimits;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where people hand in files of one kind: send, look at what was found, import. {@link ImportDesks} opens one.
 *
 * @param <T> the module's import
 */
public final class ImportDesk<T extends TableImport> {

    /** Begins an import; usually its constructor. */
    @FunctionalInterface
    public interface Entry<T> {
        T enter(ReceivedFile file, Actor actor, Instant now);
    }

    private final ImportKind kind;
    private final TableLimits limits;
    private final Entry<T> entry;
    private final Imports<T> imports;
    private final ImportedFiles files;
    private final ImportJobs jobs;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportDesk(
            ImportKind kind,
            TableLimits limits,
            Entry<T> entry,
            Imports<T> imports,
            ImportedFiles files,
            ImportJobs jobs,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock,
            TransactionTemplate transaction) {
        this.kind = kind;
        this.limits = limits;
        this.entry = entry;
        this.imports = imports;
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Takes a file and begins to check it; nothing of its rows is stored. A file that is being worked on already is
     * recognised.
     *
     * @throws Refusal when it was imported before, or why the file is not read at all
     */
    public T upload(String fileName, byte[] content) {
        ReceivedFile file = ReceivedFile.of(fileName, kind.audited(), content, limits);
        record Uploaded(UUID id, boolean fresh) {}
        Uploaded uploaded = inTransaction(() -> known(file.sha256())
                .map(before -> new Uploaded(before.id(), false))
                .orElseGet(() -> new Uploaded(keep(file, content).id(), true)));
        if (uploaded.fresh()) {
            jobs.check(uploaded.id());
        }
        return find(uploaded.id());
    }

    private T keep(ReceivedFile file, byte[] content) {
        T one = entry.enter(file, actor.actor(), clock.instant());
        imports.add(one);
        files.store(one, content);
        audit(one, "uploaded", Map.of("sha256", file.sha256(), "fileName", file.name()));
        return one;
    }

    private Optional<T> known(String sha256) {
        List<T> before = imports.withContent(sha256).stream()
                .filter(one ->
                        !kind.perUnit() || one.scope().equals(actor.actor().unit()))
                .toList();
        for (T one : before) {
            if (one.status() == ImportStatus.IMPORTED) {
                throw kind.alreadyImported(one.state());
            }
        }
        return before.stream().findFirst();
    }

    /** Begins to import every row of a checked file. */
    public T commit(UUID id) {
        inTransaction(() -> {
            T one = sought(id);
            one.commit(kind, actor.actor(), clock.instant());
            imports.flush();
            audit(one, "import-ordered", Map.of("sha256", one.sha256()));
            return id;
        });
        jobs.importAll(id);
        return find(id);
    }

    /** As it is now. */
    public T find(UUID id) {
        return inTransaction(() -> sought(id));
    }

    /** The first of the problems, in the order of the file. */
    public List<RowProblem> problems(UUID id) {
        return inTransaction(() -> files.problems(sought(id).id()));
    }

    /** What was running when a node died says so, and may be tried again. */
    @EventListener(ApplicationReadyEvent.class)
    public void tidyUp() {
        jobs.tidyUp();
    }

    private T sought(UUID id) {
        return imports.find(id).orElseThrow(kind::unknown);
    }

    private void audit(T one, String act, Map<String, Object> after) {
        audit.append(new Act(kind.audited(), one.id().toString(), one.scope(), act, Map.of(), after, null));
    }

    private <R> R inTransaction(Supplier<R> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}

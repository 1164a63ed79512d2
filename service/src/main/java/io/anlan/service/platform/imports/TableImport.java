// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.scope.Scoped;
import io.anlan.service.platform.table.TableFile;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into a register; belongs to the unit of whoever sent it. Progress is written beside the entity, so it
 * updates what changed and no more ({@code @DynamicUpdate}).
 */
@MappedSuperclass
public abstract class TableImport extends Scoped {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String sha256;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private TableFile.Format format;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    private int rowCount;
    private int rowsDone;
    private int problemCount;
    private @Nullable String failureZh;
    private @Nullable String failureEn;
    private Instant uploadedAt;
    private String uploadedBy;
    private @Nullable Instant committedAt;
    private @Nullable String committedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected TableImport() {}

    protected TableImport(ReceivedFile file, Actor actor, Instant now) {
        super(actor.unit(), null);
        this.id = UUID.randomUUID();
        this.sha256 = file.sha256();
        this.fileName = file.name();
        this.format = file.format();
        this.status = ImportStatus.CHECKING;
        this.uploadedAt = now;
        this.uploadedBy = actor.username();
    }

    void checked(int problems) {
        expect(ImportStatus.CHECKING);
        status = ImportStatus.CHECKED;
        rowsDone = rowCount;
        problemCount = problems;
    }

    /** @throws Refusal when it was not checked, or holds problems */
    void commit(ImportKind kind, Actor actor, Instant now) {
        if (status != ImportStatus.CHECKED) {
            throw kind.notReady();
        }
        if (problemCount > 0) {
            throw kind.hasProblems(problemCount);
        }
        status = ImportStatus.IMPORTING;
        rowsDone = 0;
        failureZh = null;
        failureEn = null;
        committedAt = now;
        committedBy = actor.username();
    }

    void imported() {
        expect(ImportStatus.IMPORTING);
        status = ImportStatus.IMPORTED;
        rowsDone = rowCount;
    }

    /** A check that fails ends the import; an import that fails leaves a checked file, since nothing of it was kept. */
    void failed(Wording why, int problems) {
        boolean checking = status == ImportStatus.CHECKING;
        if (!checking) {
            expect(ImportStatus.IMPORTING);
        }
        status = checking ? ImportStatus.FAILED : ImportStatus.CHECKED;
        problemCount = problems;
        failureZh = why.zh();
        failureEn = why.en();
        committedAt = null;
        committedBy = null;
    }

    private void expect(ImportStatus one) {
        if (status != one) {
            throw new IllegalStateException(
                    "Import " + id + " is " + status + ". Maybe it was declared interrupted while it ran.");
        }
    }

    public UUID id() {
        return id;
    }

    public String sha256() {
        return sha256;
    }

    ImportStatus status() {
        return status;
    }

    public ImportState state() {
        return new ImportState(
                id,
                status,
                fileName,
                format.name(),
                rowCount,
                rowsDone,
                problemCount,
                failureZh == null || failureEn == null ? null : new Wording(failureZh, failureEn),
                uploadedAt,
                uploadedBy,
                committedAt,
                committedBy);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.scope.Scoped;
import io.anlan.service.platform.table.TableFile;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One file with risk points on its way into the register; belongs to the unit of whoever sent it. */
@Entity
@DynamicUpdate // progress is written beside the entity
@Table(schema = "risk", name = "risk_point_import")
class RiskPointImport extends Scoped {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String sha256;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private TableFile.Format format;

    @Enumerated(EnumType.STRING)
    private RiskPointImportStatus status;

    private int rowCount;
    private int rowsDone;
    private int problemCount;
    private @Nullable String firstNumber;
    private @Nullable String lastNumber;
    private @Nullable String failureZh;
    private @Nullable String failureEn;
    private Instant uploadedAt;
    private String uploadedBy;
    private @Nullable Instant committedAt;
    private @Nullable String committedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RiskPointImport() {}

    RiskPointImport(String sha256, String fileName, TableFile.Format format, Actor actor, Instant now) {
        super(actor.unit(), null);
        this.id = UUID.randomUUID();
        this.sha256 = sha256;
        this.fileName = fileName;
        this.format = format;
        this.status = RiskPointImportStatus.CHECKING;
        this.uploadedAt = now;
        this.uploadedBy = actor.username();
    }

    void checked(int problems) {
        expect(RiskPointImportStatus.CHECKING);
        status = RiskPointImportStatus.CHECKED;
        rowsDone = rowCount;
        problemCount = problems;
    }

    /** @throws Refusal when it was not checked, or holds problems */
    void commit(Actor actor, Instant now) {
        if (status != RiskPointImportStatus.CHECKED) {
            throw new Refusal(
                    "risk/not-ready",
                    HttpStatus.CONFLICT,
                    new Wording("只有检查完成的文件才能导入", "Only a file whose check is complete can be imported."));
        }
        if (problemCount > 0) {
            throw new Refusal(
                    "risk/file-has-problems",
                    HttpStatus.CONFLICT,
                    new Wording(
                            "文件有 " + problemCount + " 处问题，请改正后重新上传；不会只导入一部分",
                            "The file has " + problemCount
                                    + " problems; correct them and send it again. Nothing is imported in part."));
        }
        status = RiskPointImportStatus.IMPORTING;
        rowsDone = 0;
        failureZh = null;
        failureEn = null;
        committedAt = now;
        committedBy = actor.username();
    }

    /** @param numbers of the risk points, at least one, in the order of the file */
    void imported(List<String> numbers) {
        expect(RiskPointImportStatus.IMPORTING);
        status = RiskPointImportStatus.IMPORTED;
        rowsDone = rowCount;
        firstNumber = numbers.get(0);
        lastNumber = numbers.get(numbers.size() - 1);
    }

    /** A check that fails ends the import; an import that fails leaves a checked file, since nothing of it was kept. */
    void failed(Wording why, int problems) {
        if (status != RiskPointImportStatus.CHECKING) {
            expect(RiskPointImportStatus.IMPORTING);
        }
        status =
                status == RiskPointImportStatus.CHECKING ? RiskPointImportStatus.FAILED : RiskPointImportStatus.CHECKED;
        problemCount = problems;
        failureZh = why.zh();
        failureEn = why.en();
        committedAt = null;
        committedBy = null;
    }

    private void expect(RiskPointImportStatus one) {
        if (status != one) {
            throw new IllegalStateException(
                    "Import " + id + " is " + status + ". Maybe it was declared interrupted while it ran.");
        }
    }

    UUID id() {
        return id;
    }

    String sha256() {
        return sha256;
    }

    RiskPointImportStatus status() {
        return status;
    }

    int problemCount() {
        return problemCount;
    }

    RiskPointImportView view() {
        return new RiskPointImportView(
                id,
                status,
                fileName,
                format.name(),
                rowCount,
                rowsDone,
                problemCount,
                firstNumber,
                lastNumber,
                failureZh == null || failureEn == null ? null : new Wording(failureZh, failureEn),
                uploadedAt,
                uploadedBy,
                committedAt,
                committedBy);
    }
}

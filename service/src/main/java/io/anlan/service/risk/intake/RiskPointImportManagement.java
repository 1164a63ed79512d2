// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.platform.table.TableFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Risk points from files: send, look at what was found, import. */
@Service
public class RiskPointImportManagement {

    private final RiskPointImports imports;
    private final ImportedFiles files;
    private final RiskPointImportJobs jobs;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final RiskPointImportSettings settings;
    private final TransactionTemplate transaction;

    RiskPointImportManagement(
            RiskPointImports imports,
            ImportedFiles files,
            RiskPointImportJobs jobs,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock,
            RiskPointImportSettings settings,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file and begins to check it; nothing is stored of its risk points.
     *
     * @throws Refusal {@code risk/already-imported}, or why the file is not read at all
     */
    public RiskPointImportView upload(String fileName, byte[] content) {
        var file = TableFile.of(content, settings.limits());
        String sha256 = sha256(content);
        UUID id = Objects.requireNonNull(transaction.execute(status -> {
            imports.findBySha256AndScopeAndStatus(sha256, actor.actor().unit(), RiskPointImportStatus.IMPORTED).stream()
                    .findFirst()
                    .ifPresent(before -> {
                        throw alreadyImported(before);
                    });
            var one = new RiskPointImport(sha256, named(fileName), file.format(), actor.actor(), clock.instant());
            imports.saveAndFlush(one);
            files.store(one, content);
            keep(one, "uploaded", Map.of("sha256", sha256, "fileName", named(fileName)));
            return one.id();
        }));
        jobs.check(id);
        return state(id);
    }

    /** Begins to store every row of a checked file. */
    public RiskPointImportView commit(UUID id) {
        transaction.executeWithoutResult(status -> {
            RiskPointImport one = find(id);
            one.commit(actor.actor(), clock.instant());
            imports.saveAndFlush(one);
            keep(one, "import-ordered", Map.of("sha256", one.sha256()));
        });
        jobs.importAll(id);
        return state(id);
    }

    public RiskPointImportView state(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> find(id).view()));
    }

    /** The first of the problems, in the order of the file. */
    public List<RowProblem> problems(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> files.problems(find(id).id())));
    }

    private RiskPointImport find(UUID id) {
        return imports.findById(id)
                .orElseThrow(() -> new Refusal(
                        "risk/unknown-import",
                        HttpStatus.NOT_FOUND,
                        new Wording("没有这次导入，或不在您的管辖范围内", "There is no such import, or it is outside your scope.")));
    }

    private static Refusal alreadyImported(RiskPointImport before) {
        return new Refusal(
                "risk/already-imported",
                HttpStatus.CONFLICT,
                new Wording(
                        "该文件已由 " + before.view().uploadedBy() + " 导入",
                        "The file was imported by " + before.view().uploadedBy() + " before."));
    }

    private void keep(RiskPointImport one, String act, Map<String, Object> after) {
        audit.append(new Act("risk-point-import", one.id().toString(), one.scope(), act, Map.of(), after, null));
    }

    /** The last part of a path, without what would disturb a header or a log. */
    private static String named(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? "risk-points" : name.substring(0, Math.min(name.length(), 200));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

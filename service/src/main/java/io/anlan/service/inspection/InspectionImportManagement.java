// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

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
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Findings from files: send, look at what was found, import. */
@Service
public class InspectionImportManagement {

    private final InspectionImports imports;
    private final ImportContents contents;
    private final ImportJobs jobs;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;

    InspectionImportManagement(
            InspectionImports imports,
            ImportContents contents,
            ImportJobs jobs,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock,
            ImportSettings settings,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.contents = contents;
        this.jobs = jobs;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file and begins to check it; nothing is registered. A file that is being worked on already is recognised.
     *
     * @throws Refusal {@code inspection/already-imported}, or why the file is not read at all
     */
    public ImportState upload(String fileName, byte[] content) {
        var file = TableFile.of(content, settings.limits());
        String sha256 = sha256(content);
        record Uploaded(InspectionImport one, boolean fresh) {}
        var uploaded = transaction.execute(status -> {
            var before = imports.findBySha256AndStatusIn(
                    sha256, EnumSet.of(ImportStatus.CHECKING, ImportStatus.IMPORTING, ImportStatus.IMPORTED));
            if (!before.isEmpty()) {
                return new Uploaded(refuseImported(before), false);
            }
            var one = new InspectionImport(sha256, named(fileName), file.format(), actor.actor(), clock.instant());
            imports.saveAndFlush(one);
            contents.store(one, content);
            keep(one, "uploaded", Map.of("sha256", sha256, "fileName", named(fileName)));
            return new Uploaded(one, true);
        });
        if (uploaded.fresh()) {
            jobs.check(uploaded.one().id());
        }
        return state(uploaded.one().id());
    }

    /** Begins to register every case of a checked file. */
    public ImportState commit(UUID id) {
        transaction.executeWithoutResult(status -> {
            var one = find(id);
            one.commit(actor.actor(), clock.instant());
            imports.saveAndFlush(one);
            keep(one, "import-ordered", Map.of("sha256", one.sha256()));
        });
        jobs.importAll(id);
        return state(id);
    }

    public ImportState state(UUID id) {
        return transaction.execute(status -> find(id).state());
    }

    /** The first of the cases that could be read, in the order of the file. */
    public List<CaseResult> cases(UUID id) {
        return transaction.execute(status -> contents.cases(find(id).id(), settings.casesShown()));
    }

    /** The first of the problems, in the order of the file. */
    public List<RowProblem> problems(UUID id) {
        return transaction.execute(status -> contents.problems(find(id).id()));
    }

    private InspectionImport find(UUID id) {
        return imports.findById(id)
                .orElseThrow(() -> new Refusal(
                        "inspection/unknown-import",
                        HttpStatus.NOT_FOUND,
                        new Wording("没有这次导入，或不在您的管辖范围内", "There is no such import, or it is outside your scope")));
    }

    private static InspectionImport refuseImported(List<InspectionImport> before) {
        for (InspectionImport one : before) {
            if (one.status() == ImportStatus.IMPORTED) {
                throw new Refusal(
                        "inspection/already-imported",
                        HttpStatus.CONFLICT,
                        new Wording(
                                "该文件已由 " + one.state().uploadedBy() + " 导入（" + one.id() + "）",
                                "The file was imported by " + one.state().uploadedBy() + " (" + one.id() + ")"));
            }
        }
        return before.get(0);
    }

    private void keep(InspectionImport one, String act, Map<String, Object> after) {
        audit.append(new Act("inspection-import", one.id().toString(), one.scope(), act, Map.of(), after, null));
    }

    /** The last part of a path, without what would disturb a header or a log. */
    private static String named(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? "findings" : name.substring(0, Math.min(name.length(), 200));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

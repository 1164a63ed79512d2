// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.compliance.Criteria;
import io.anlan.service.hiddendanger.determination.Determiner;
import io.anlan.service.inspection.sheet.FindingSheet;
import io.anlan.service.organization.Organization;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.TableFile;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The two steps of an import. Both read the stored file from its beginning and act as the person who asked for them. */
@Component
class ImportWork {

    private static final int CASES_BETWEEN_CLEARINGS = 50;

    private final InspectionImports imports;
    private final ImportContents contents;
    private final FindingRegister register;
    private final Criteria criteria;
    private final Organization organization;
    private final Determiner determiner;
    private final CurrentActor actor;
    private final Clock clock;
    private final ImportSettings settings;
    private final EntityManager entities;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;

    ImportWork(
            InspectionImports imports,
            ImportContents contents,
            FindingRegister register,
            Criteria criteria,
            Organization organization,
            Determiner determiner,
            CurrentActor actor,
            Clock clock,
            ImportSettings settings,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.contents = contents;
        this.register = register;
        this.criteria = criteria;
        this.organization = organization;
        this.determiner = determiner;
        this.actor = actor;
        this.clock = clock;
        this.settings = settings;
        this.entities = entities;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Checks every row and stores nothing but what it found. */
    void check(UUID id) {
        var check = newCheck();
        List<CaseResult> results = new ArrayList<>();
        together.executeWithoutResult(transaction -> {
            var sheet = sheet(id);
            var progress = new ImportProgress(imports, apart, id, sheet.countRows());
            check.add(sheet.read(one -> {
                check.check(one).ifPresent(found -> results.add(found.result(null)));
                progress.add(one.rows());
            }));
        });
        together.executeWithoutResult(transaction -> checked(id, check, results));
    }

    /** Registers every case in one transaction; when a single one cannot be registered, none is. */
    void importAll(UUID id) {
        var check = newCheck();
        together.executeWithoutResult(transaction -> {
            List<CaseResult> results = register(id, check);
            if (check.problemCount() > 0) {
                transaction.setRollbackOnly();
            } else {
                var one = find(id);
                contents.replaceCases(one, results);
                one.imported();
            }
        });
        if (check.problemCount() > 0) {
            together.executeWithoutResult(transaction -> {
                find(id).failed(new Wording(
                        "检查之后情况有变，未导入任何隐患；请查看问题",
                        "Things changed since the check; nothing was imported. See the problems"));
                entities.flush();
                recheck(id, check);
            });
        }
    }

    /** Says why a step ended early; nothing of the step was kept. */
    void failed(UUID id, Wording why) {
        together.executeWithoutResult(transaction -> find(id).failed(why));
    }

    /** Imports that are being worked on, or were when a node died. */
    List<UUID> running() {
        return Objects.requireNonNull(
                together.execute(transaction -> imports.findByStatusIn(InspectionImport.RUNNING).stream()
                        .map(InspectionImport::id)
                        .toList()));
    }

    boolean waits(UUID id, ImportStatus status) {
        return Boolean.TRUE.equals(together.execute(transaction -> find(id).status() == status));
    }

    private List<CaseResult> register(UUID id, CaseCheck check) {
        var sheet = sheet(id);
        var progress = new ImportProgress(imports, apart, id, sheet.countRows());
        List<CaseResult> results = new ArrayList<>();
        check.add(sheet.read(one -> {
            check.check(one)
                    .filter(found -> check.problemCount() == 0)
                    .ifPresent(found -> results.add(register(id, check.authority(one), found)));
            if (results.size() % CASES_BETWEEN_CLEARINGS == 0) {
                entities.flush();
                entities.clear(); // otherwise each flush looks at everything registered so far
            }
            progress.add(one.rows());
        }));
        return results;
    }

    private CaseResult register(UUID id, String authority, CheckedCase found) {
        String number = register.register(found.report());
        contents.remember(id, authority, found, number);
        return found.result(number);
    }

    private void checked(UUID id, CaseCheck check, List<CaseResult> results) {
        var one = find(id);
        one.checked(check.problemCount());
        contents.replaceProblems(one, check.problems());
        contents.replaceCases(one, results);
    }

    private void recheck(UUID id, CaseCheck check) {
        var one = find(id);
        one.found(check.problemCount());
        contents.replaceProblems(one, check.problems());
    }

    private CaseCheck newCheck() {
        String own = "unit:" + actor.actor().unit();
        return new CaseCheck(organization, determiner, contents, own, clock, settings.problemsKept());
    }

    private FindingSheet sheet(UUID id) {
        var file = TableFile.of(contents.file(id), settings.limits());
        return new FindingSheet(file, criteria.vocabulary(), settings.limits().cellLength());
    }

    private InspectionImport find(UUID id) {
        return imports.findById(id).orElseThrow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.organization.EnterpriseRegister;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.TableFile;
import io.anlan.service.risk.RiskPointIntake;
import io.anlan.service.risk.RiskPointIntake.AcceptedReport;
import io.anlan.service.risk.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The two steps of an import. Both read the stored file from its beginning and act as the person who asked for them. */
@Component
class RiskPointImportWork {

    private static final int TOLD = 200;
    private static final int STORED_TOGETHER = 200;

    private final RiskPointImports imports;
    private final ImportedFiles files;
    private final RiskPointIntake intake;
    private final EnterpriseRegister enterprises;
    private final Catalogue catalogue;
    private final CurrentActor actor;
    private final RiskPointImportSettings settings;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;

    RiskPointImportWork(
            RiskPointImports imports,
            ImportedFiles files,
            RiskPointIntake intake,
            EnterpriseRegister enterprises,
            Catalogue catalogue,
            CurrentActor actor,
            RiskPointImportSettings settings,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.files = files;
        this.intake = intake;
        this.enterprises = enterprises;
        this.catalogue = catalogue;
        this.actor = actor;
        this.settings = settings;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Checks every row and stores nothing but what it found. */
    void check(UUID id) {
        RowCheck check = newCheck();
        together.executeWithoutResult(transaction -> read(id, check, accepted -> {}));
        together.executeWithoutResult(transaction -> {
            RiskPointImport one = find(id);
            one.checked(check.problemCount());
            files.replaceProblems(one, check.problems());
        });
    }

    /** Stores every row in one transaction; when a single one cannot be stored, none is. */
    void importAll(UUID id) {
        RowCheck check = newCheck();
        together.executeWithoutResult(transaction -> {
            List<String> numbers = store(id, check);
            if (check.problemCount() > 0) {
                transaction.setRollbackOnly();
            } else {
                find(id).imported(numbers);
            }
        });
        if (check.problemCount() > 0) {
            together.executeWithoutResult(transaction -> {
                RiskPointImport one = find(id);
                one.failed(
                        new Wording(
                                "检查之后情况有变，未导入任何风险点；请查看问题",
                                "Things changed since the check; nothing was imported. See the problems."),
                        check.problemCount());
                files.replaceProblems(one, check.problems());
            });
        }
    }

    private List<String> store(UUID id, RowCheck check) {
        Map<String, Object> origin = Map.of("importedFrom", find(id).sha256());
        List<String> numbers = new ArrayList<>();
        List<AcceptedReport> waiting = new ArrayList<>();
        read(id, check, accepted -> {
            waiting.add(accepted);
            if (waiting.size() == STORED_TOGETHER) {
                numbers.addAll(intake.store(waiting, origin));
                waiting.clear();
            }
        });
        if (check.problemCount() == 0) {
            numbers.addAll(intake.store(waiting, origin));
            intake.announce(check.enterprises());
        }
        return numbers;
    }

    /** @param sink takes rows nothing stands against; none after the first problem */
    private void read(UUID id, RowCheck check, Consumer<AcceptedReport> sink) {
        var sheet = new RiskPointSheet(
                TableFile.of(files.content(id), settings.limits()),
                catalogue,
                settings.limits().cellLength());
        int rows = sheet.countRows();
        int[] done = {0};
        tell(id, rows, 0);
        check.add(sheet.read((row, header) -> {
            check.check(row, header)
                    .filter(accepted -> check.problemCount() == 0)
                    .ifPresent(sink);
            if (++done[0] % Math.max(1, rows / TOLD) == 0) {
                tell(id, rows, Math.min(done[0], rows));
            }
        }));
    }

    private void tell(UUID id, int rows, int done) {
        apart.executeWithoutResult(transaction -> imports.progress(id, rows, done));
    }

    /** Says why a step ended early; nothing of the step was kept. */
    void failed(UUID id, Wording why) {
        together.executeWithoutResult(transaction -> {
            RiskPointImport one = find(id);
            one.failed(why, one.problemCount());
        });
    }

    /** Those that are being worked on, or were when a node died. */
    List<UUID> running() {
        return Objects.requireNonNull(together.execute(transaction ->
                imports.findByStatusIn(Set.of(RiskPointImportStatus.CHECKING, RiskPointImportStatus.IMPORTING)).stream()
                        .map(RiskPointImport::id)
                        .toList()));
    }

    boolean waits(UUID id, RiskPointImportStatus status) {
        return Boolean.TRUE.equals(together.execute(transaction -> find(id).status() == status));
    }

    private RowCheck newCheck() {
        return new RowCheck(intake, enterprises, actor.actor(), settings.problemsKept());
    }

    private RiskPointImport find(UUID id) {
        return imports.findById(id).orElseThrow();
    }
}

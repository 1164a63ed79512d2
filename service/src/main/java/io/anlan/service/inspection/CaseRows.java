// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.compliance.FindingVocabulary;
import io.anlan.service.inspection.sheet.FindingSheet;
import io.anlan.service.inspection.sheet.ReportedCase;
import io.anlan.service.platform.imports.ImportProgress;
import io.anlan.service.platform.imports.ImportedRows;
import io.anlan.service.platform.table.FoundProblems;
import io.anlan.service.platform.table.TableFile;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The rows of a file with findings; a case may have several. */
final class CaseRows implements ImportedRows<InspectionImport> {

    private static final int CASES_BETWEEN_CLEARINGS = 50;

    private final CaseCheck check;
    private final ImportedCases cases;
    private final FindingRegister register;
    private final FindingVocabulary vocabulary;
    private final EntityManager entities;
    private final int cellLength;
    private final List<CaseResult> results = new ArrayList<>();

    CaseRows(
            CaseCheck check,
            ImportedCases cases,
            FindingRegister register,
            FindingVocabulary vocabulary,
            EntityManager entities,
            int cellLength) {
        this.check = check;
        this.cases = cases;
        this.register = register;
        this.vocabulary = vocabulary;
        this.entities = entities;
        this.cellLength = cellLength;
    }

    @Override
    public FoundProblems problems() {
        return check.problems();
    }

    @Override
    public void check(TableFile file, ImportProgress progress) {
        read(file, progress, (one, found) -> results.add(found.result(null)));
    }

    @Override
    public void checked(InspectionImport one) {
        cases.replace(one, results);
    }

    @Override
    public void store(InspectionImport one, TableFile file, ImportProgress progress) {
        read(file, progress, (reported, found) -> {
            if (problems().count() == 0) {
                results.add(register(one.id(), check.authority(reported), found));
                if (results.size() % CASES_BETWEEN_CLEARINGS == 0) {
                    entities.flush();
                    entities.clear(); // otherwise each flush looks at everything registered so far
                }
            }
        });
    }

    @Override
    public void stored(InspectionImport one) {
        cases.replace(one, results);
    }

    private CaseResult register(UUID id, String authority, CheckedCase found) {
        String number = register.register(found.report());
        cases.remember(id, authority, found, number);
        return found.result(number);
    }

    private void read(TableFile file, ImportProgress progress, BiConsumer<ReportedCase, CheckedCase> sink) {
        var sheet = new FindingSheet(file, vocabulary, cellLength);
        progress.begin(sheet.countRows());
        problems().add(sheet.read(one -> {
            check.check(one).ifPresent(found -> sink.accept(one, found));
            progress.add(one.rows());
        }));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.imports.ImportDesk;
import io.anlan.service.platform.imports.ImportState;
import io.anlan.service.platform.table.RowProblem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Findings from files: send, look at what was found, import. */
@Service
public class InspectionImportManagement {

    private final ImportDesk<InspectionImport> desk;
    private final ImportedCases cases;
    private final ImportSettings settings;

    InspectionImportManagement(ImportDesk<InspectionImport> desk, ImportedCases cases, ImportSettings settings) {
        this.desk = desk;
        this.cases = cases;
        this.settings = settings;
    }

    /**
     * Takes a file and begins to check it; nothing is registered. A file that is being worked on already is recognised.
     *
     * @throws Refusal {@code inspection/already-imported}, or why the file is not read at all
     */
    public ImportState upload(String fileName, byte[] content) {
        return desk.upload(fileName, content).state();
    }

    /** Begins to register every case of a checked file. */
    public ImportState commit(UUID id) {
        return desk.commit(id).state();
    }

    public ImportState state(UUID id) {
        return desk.find(id).state();
    }

    /** The first of the cases that could be read, in the order of the file. */
    @Transactional(readOnly = true)
    public List<CaseResult> cases(UUID id) {
        return cases.first(desk.find(id).id(), settings.casesShown());
    }

    /** The first of the problems, in the order of the file. */
    public List<RowProblem> problems(UUID id) {
        return desk.problems(id);
    }
}

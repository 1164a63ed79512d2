// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.imports.ImportDesk;
import io.anlan.service.platform.table.RowProblem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Risk points from files: send, look at what was found, import. */
@Service
public class RiskPointImportManagement {

    private final ImportDesk<RiskPointImport> desk;

    RiskPointImportManagement(ImportDesk<RiskPointImport> desk) {
        this.desk = desk;
    }

    /**
     * Takes a file and begins to check it; nothing is stored of its risk points.
     *
     * @throws Refusal {@code risk/already-imported}, or why the file is not read at all
     */
    public RiskPointImportView upload(String fileName, byte[] content) {
        return desk.upload(fileName, content).view();
    }

    /** Begins to store every row of a checked file. */
    public RiskPointImportView commit(UUID id) {
        return desk.commit(id).view();
    }

    public RiskPointImportView state(UUID id) {
        return desk.find(id).view();
    }

    /** The first of the problems, in the order of the file. */
    public List<RowProblem> problems(UUID id) {
        return desk.problems(id);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.imports.ImportProgress;
import io.anlan.service.platform.imports.ImportedRows;
import io.anlan.service.platform.table.FoundProblems;
import io.anlan.service.platform.table.TableFile;
import io.anlan.service.risk.RiskPointIntake;
import io.anlan.service.risk.RiskPointIntake.AcceptedReport;
import io.anlan.service.risk.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of a file with risk points. */
final class RiskPointRows implements ImportedRows<RiskPointImport> {

    private static final int STORED_TOGETHER = 200;

    private final RiskPointIntake intake;
    private final Catalogue catalogue;
    private final RowCheck check;
    private final int cellLength;
    private final List<String> numbers = new ArrayList<>();

    RiskPointRows(RiskPointIntake intake, Catalogue catalogue, RowCheck check, int cellLength) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.check = check;
        this.cellLength = cellLength;
    }

    @Override
    public FoundProblems problems() {
        return check.problems();
    }

    @Override
    public void check(TableFile file, ImportProgress progress) {
        read(file, progress, accepted -> {});
    }

    @Override
    public void store(RiskPointImport one, TableFile file, ImportProgress progress) {
        Map<String, Object> origin = Map.of("importedFrom", one.sha256());
        List<AcceptedReport> waiting = new ArrayList<>();
        read(file, progress, accepted -> {
            waiting.add(accepted);
            if (waiting.size() == STORED_TOGETHER) {
                numbers.addAll(intake.store(waiting, origin));
                waiting.clear();
            }
        });
        if (problems().count() == 0) {
            numbers.addAll(intake.store(waiting, origin));
            intake.announce(check.enterprises());
        }
    }

    @Override
    public void stored(RiskPointImport one) {
        one.became(numbers);
    }

    /** @param sink takes rows nothing stands against; none after the first problem */
    private void read(TableFile file, ImportProgress progress, Consumer<AcceptedReport> sink) {
        var sheet = new RiskPointSheet(file, catalogue, cellLength);
        progress.begin(sheet.countRows());
        problems().add(sheet.read((row, header) -> {
            check.check(row, header).filter(accepted -> problems().count() == 0).ifPresent(sink);
            progress.add(1);
        }));
    }
}

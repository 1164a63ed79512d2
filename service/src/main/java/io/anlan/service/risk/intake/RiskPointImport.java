// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.imports.ImportState;
import io.anlan.service.platform.imports.ReceivedFile;
import io.anlan.service.platform.imports.TableImport;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One file with risk points on its way into the register. */
@Entity
@DynamicUpdate
@Table(schema = "risk", name = "risk_point_import")
class RiskPointImport extends TableImport {

    private @Nullable String firstNumber;
    private @Nullable String lastNumber;

    /** For Hibernate. */
    protected RiskPointImport() {}

    RiskPointImport(ReceivedFile file, Actor actor, Instant now) {
        super(file, actor, now);
    }

    /** @param numbers of the risk points, at least one, in the order of the file */
    void became(List<String> numbers) {
        firstNumber = numbers.get(0);
        lastNumber = numbers.get(numbers.size() - 1);
    }

    RiskPointImportView view() {
        ImportState state = state();
        return new RiskPointImportView(
                state.id(),
                state.status(),
                state.fileName(),
                state.format(),
                state.rows(),
                state.done(),
                state.problems(),
                firstNumber,
                lastNumber,
                state.failure(),
                state.uploadedAt(),
                state.uploadedBy(),
                state.committedAt(),
                state.committedBy());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.organization.EnterpriseRegister;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.imports.ImportDesk;
import io.anlan.service.platform.imports.ImportDesks;
import io.anlan.service.platform.imports.ImportKind;
import io.anlan.service.platform.job.OneThread;
import io.anlan.service.risk.RiskPointIntake;
import io.anlan.service.risk.catalogue.Catalogue;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What imports of risk points run on. */
@Configuration(proxyBeanMethods = false)
class RiskPointImportConfiguration {

    private static final ImportKind KIND = new ImportKind(
            "risk",
            "risk-point-import",
            "风险点",
            true,
            Set.of("risk_point_import_once"),
            new ImportKind.ProblemTypes(
                    "risk/unknown-import", "risk/not-ready", "risk/file-has-problems", "risk/already-imported"));

    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor riskPointImportExecutor(RiskPointImportSettings settings) {
        return OneThread.named("risk-import-", settings.waiting());
    }

    @Bean
    ImportDesk<RiskPointImport> riskPointImportDesk(
            ImportDesks desks,
            RiskPointIntake intake,
            EnterpriseRegister enterprises,
            Catalogue catalogue,
            CurrentActor actor,
            RiskPointImportSettings settings,
            @Qualifier("riskPointImportExecutor") ThreadPoolTaskExecutor executor) {
        Supplier<RiskPointRows> rows = () -> new RiskPointRows(
                intake,
                catalogue,
                new RowCheck(intake, enterprises, actor.actor(), settings.problemsKept()),
                settings.limits().cellLength());
        return desks.open(KIND, RiskPointImport.class, RiskPointImport::new, rows, settings.limits(), executor);
    }
}

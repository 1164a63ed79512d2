// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.compliance.Criteria;
import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.determination.Determiner;
import io.anlan.service.organization.Organization;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.imports.ImportDesk;
import io.anlan.service.platform.imports.ImportDesks;
import io.anlan.service.platform.imports.ImportKind;
import io.anlan.service.platform.job.OneThread;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What imports run on. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    private static final ImportKind KIND = new ImportKind(
            "inspection",
            "inspection-import",
            "隐患",
            false,
            Set.of("imported_case_pkey", "inspection_import_once"),
            new ImportKind.ProblemTypes(
                    "inspection/unknown-import",
                    "inspection/not-ready",
                    "inspection/file-has-problems",
                    "inspection/already-imported"));

    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor importExecutor(ImportSettings settings) {
        return OneThread.named("import-", settings.waiting());
    }

    /** Findings from a file are reports like any other. */
    @Bean
    FindingRegister findingRegister(HiddenDangerManagement hiddenDangers) {
        return report -> hiddenDangers.register(report).number();
    }

    /** Makes what reads one file in one step, as whoever asked for it. */
    @Bean
    Supplier<CaseRows> caseRows(
            ImportedCases cases,
            FindingRegister register,
            Criteria criteria,
            Organization organization,
            Determiner determiner,
            CurrentActor actor,
            Clock clock,
            ImportSettings settings,
            EntityManager entities) {
        return () -> {
            String own = "unit:" + actor.actor().unit();
            var check = new CaseCheck(organization, determiner, cases, own, clock, settings.problemsKept());
            return new CaseRows(
                    check,
                    cases,
                    register,
                    criteria.vocabulary(),
                    entities,
                    settings.limits().cellLength());
        };
    }

    @Bean
    ImportDesk<InspectionImport> inspectionImportDesk(
            ImportDesks desks,
            Supplier<CaseRows> rows,
            ImportSettings settings,
            @Qualifier("importExecutor") ThreadPoolTaskExecutor executor) {
        return desks.open(KIND, InspectionImport.class, InspectionImport::new, rows, settings.limits(), executor);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.demo;

import io.anlan.service.organization.EnterpriseRecord;
import io.anlan.service.organization.EnterpriseRegister;
import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.risk.RiskPointIntake;
import io.anlan.service.risk.RiskPointIntake.AcceptedReport;
import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.catalogue.CatalogueRiskPoint;
import io.anlan.service.risk.report.RiskPointReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives each enterprise of a new demo some risk points of its class, unless a larger city was loaded before. */
@Component
@Profile("demo & !test")
@Order(3)
class DemoRiskPoints implements ApplicationRunner {

    private static final int EACH = 12;

    private final EnterpriseRegister enterprises;
    private final RiskPointIntake intake;
    private final Catalogue catalogue;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DemoRiskPoints(
            EnterpriseRegister enterprises,
            RiskPointIntake intake,
            Catalogue catalogue,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.enterprises = enterprises;
        this.intake = intake;
        this.catalogue = catalogue;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ServiceScope.run(() -> transaction.executeWithoutResult(status -> {
            boolean fresh = database.sql("select not exists (select from risk.risk_point)")
                    .query(Boolean.class)
                    .single();
            if (fresh) {
                codes().forEach(code -> enterprises.find(code).ifPresent(this::fill));
            }
        }));
    }

    /** Those of the demo's own list, also where a larger city was loaded beside it. */
    private static List<String> codes() {
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/enterprises.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", 2)[0]).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(EnterpriseRecord enterprise) {
        List<AcceptedReport> reports = templates(enterprise)
                .map(template -> intake.accept(enterprise, report(template)))
                .toList();
        intake.store(reports, Map.of("origin", "demo"));
        intake.announce(List.of(enterprise.code()));
    }

    private Stream<CatalogueRiskPoint> templates(EnterpriseRecord enterprise) {
        return catalogue.rows().all().stream()
                .filter(point ->
                        point.industry().equals(enterprise.industry()) && point.appliesTo(enterprise.category()))
                .limit(EACH);
    }

    private static RiskPointReport report(CatalogueRiskPoint template) {
        return new RiskPointReport(
                template.id(),
                null,
                template.system(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "当班班长",
                null,
                null,
                null);
    }
}

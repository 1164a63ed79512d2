// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city;

import io.anlan.service.city.drawing.CityCatalogue;
import io.anlan.service.city.drawing.Decisions;
import io.anlan.service.city.rows.DangerPartRows.Photograph;
import io.anlan.service.evidence.EvidenceFile;
import io.anlan.service.evidence.EvidenceRoom;
import io.anlan.service.hiddendanger.TakenOver;
import io.anlan.service.platform.StartRefused;
import io.anlan.service.platform.scope.ServiceScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the city of the sources at the start, into a database that holds no record yet. */
@Component
@ConditionalOnBooleanProperty("anlan.city.load")
@Order(2)
class CityLoading implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CityLoading.class);

    private final CitySettings settings;
    private final CityCatalogue catalogue;
    private final Decisions decisions;
    private final EvidenceRoom evidence;
    private final TakenOver takenOver;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ObjectProvider<FlywayConnectionDetails> owner;
    private final Clock clock;

    CityLoading(
            CitySettings settings,
            CityCatalogue catalogue,
            Decisions decisions,
            EvidenceRoom evidence,
            TakenOver takenOver,
            JdbcClient database,
            TransactionTemplate transaction,
            ObjectProvider<FlywayConnectionDetails> owner,
            Clock clock) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.evidence = evidence;
        this.takenOver = takenOver;
        this.database = database;
        this.transaction = transaction;
        this.owner = owner;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ServiceScope.run(this::load);
    }

    private void load() {
        boolean begun = ask("select exists (select from city.load)");
        if (!begun || !ask("select exists (select from city.load where processes_started_at is null)")) {
            refuseUnlessEmpty();
            long seconds = copy();
            decisions.forget();
            LOG.info("City: loaded in {} s", seconds);
        }
        startProcesses();
    }

    private void refuseUnlessEmpty() {
        if (ask("select exists (select from hidden_danger.hidden_danger) or exists (select from risk.risk_point)"
                + " or exists (select from inspection.inspection)")) {
            throw new StartRefused(
                    "The city can only be loaded into a database without records.",
                    "Start without --city to go on with what is there, or with --city --reset to throw it away; another"
                            + " data directory (--data DIR) keeps both.");
        }
    }

    private long copy() {
        FlywayConnectionDetails details = owner.getIfAvailable();
        if (details == null) {
            throw new StartRefused(
                    "The city is loaded by the owner of the tables, who bypasses row-level security.",
                    "Use the embedded database: ./run --city.");
        }
        Photograph photograph = picture("rectified.png");
        Photograph plan = picture("site-plan.png");
        OffsetDateTime now = OffsetDateTime.now(clock);
        try (Connection connection =
                DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
            return new CityLoad(connection, settings, catalogue, decisions, now).run(photograph, plan);
        } catch (SQLException e) {
            throw new IllegalStateException("The city was not loaded; the database is as it was before", e);
        }
    }

    private Photograph picture(String name) {
        try (var content = new ClassPathResource("city/" + name).getInputStream()) {
            EvidenceFile file = evidence.store(content, name, "image/png");
            return new Photograph(file.sha256(), file.name(), file.mediaType(), file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is open goes on: each gets a running process, at the step its state waits for. */
    private void startProcesses() {
        var open = transaction.execute(
                status -> database.sql("""
                        select number from hidden_danger.hidden_danger where status not in ('CLOSED', 'DISMISSED')
                         order by ordinal""").query(String.class).list());
        open.forEach(takenOver::startProcess);
        transaction.executeWithoutResult(status -> database.sql("update city.load set processes_started_at = ?")
                .param(OffsetDateTime.now(clock))
                .update());
        LOG.info("City: {} processes run", open.size());
    }

    private boolean ask(String question) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> database.sql(question).query(Boolean.class).single()));
    }
}

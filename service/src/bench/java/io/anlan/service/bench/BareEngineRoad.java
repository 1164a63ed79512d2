// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import io.anlan.processes.rectification.RectificationProcess;
import io.anlan.processes.rectification.RectificationSteps;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The engine alone with the same drawing, at full history, in a database of its own on the same server. */
final class BareEngineRoad implements Road, AutoCloseable {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private final ProcessEngine engine;
    private final AtomicLong last = new AtomicLong();

    /** @param pool of an empty database */
    BareEngineRoad(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection()) {
            for (var part : PARTS) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
            }
        }
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("full");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(Map.of(RectificationProcess.STEPS, new Steps()));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/rectification.bpmn")
                .deploy();
    }

    @Override
    public String name() {
        return "Camunda alone, history full";
    }

    @Override
    public void complete() {
        String number = "HD-2026-%06d".formatted(last.incrementAndGet());
        engine.getRuntimeService().startProcessInstanceByKey(RectificationProcess.ID, number);
        step(number, RectificationProcess.RECTIFY);
        step(number, RectificationProcess.ACCEPT);
    }

    private void step(String number, String step) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(step)
                .singleResult();
        engine.getTaskService().complete(task.getId());
    }

    long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    @Override
    public boolean isBusy() {
        return false;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Answers at once: what the answers cost elsewhere is not the engine's. */
    private static final class Steps implements RectificationSteps {

        @Override
        public boolean isGeneral(String number) {
            return true;
        }

        @Override
        public boolean isMajor(String number) {
            return false;
        }

        @Override
        public boolean isPlanApproved(String number) {
            return true;
        }

        @Override
        public boolean isAccepted(String number) {
            return true;
        }

        @Override
        public boolean awaitsSelfAcceptance(String number) {
            return false;
        }

        @Override
        public boolean awaitsExpertReview(String number) {
            return false;
        }

        @Override
        public boolean hasNextStage(String number) {
            return false;
        }

        @Override
        public String reviewCycle(String number) {
            return "R/" + Instant.now().plus(Duration.ofDays(7)) + "/P1D";
        }

        @Override
        public void callForReview(String number) {}

        @Override
        public String reminderCycle(String number) {
            return "R/" + Instant.now().plus(Duration.ofDays(10)) + "/P1D";
        }

        @Override
        public String overdueAt(String number) {
            return Instant.now().plus(Duration.ofDays(15)).toString();
        }

        @Override
        public void reportToAuthority(String number) {}

        @Override
        public void issueOrder(String number) {}

        @Override
        public void remind(String number) {}

        @Override
        public void becomeOverdue(String number) {}

        @Override
        public void close(String number) {}
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.processes.Fires;
import io.anlan.processes.ReachesEnd;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscalationProcessTest {

    private static final String KEY = "HD-2026-000001/1";

    private final ScriptedLadder ladder = new ScriptedLadder();
    private final ProcessEngine engine = engine();

    @BeforeEach
    void begin() {
        now("2026-03-01T02:00:00Z");
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/escalation.bpmn")
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey(EscalationProcess.ID, KEY);
    }

    @AfterEach
    void end() {
        engine.close();
        ClockUtil.reset();
    }

    @Test
    void theFirstLookIsNoPartOfTheActThatBeginsIt() {
        assertThat(ladder.looks).isEmpty();
        runDueJobs();
        assertThat(ladder.looks).containsExactly(KEY + " 2026-03-01T02:00:00Z");
    }

    @Test
    @ReachesEnd(EscalationProcess.DUE)
    @Fires("timerEvent_nextLook")
    void itLooksAgainAtTheMomentAskedForAndNotBefore() {
        runDueJobs();
        now("2026-03-03T23:59:59Z");
        runDueJobs();
        assertThat(ladder.looks).hasSize(1);
        ladder.next = Instant.parse("2026-03-09T00:00:00Z");
        now("2026-03-04T00:00:00Z");
        runDueJobs();
        assertThat(ladder.looks).hasSize(2).last().isEqualTo(KEY + " 2026-03-04T00:00:00Z");
        assertThat(timers()).containsExactly(Instant.parse("2026-03-09T00:00:00Z"));
    }

    @Test
    void afterAStandstillItLooksOnceAndTheLookCatchesUp() {
        runDueJobs();
        now("2026-05-01T00:00:00Z");
        ladder.next = Instant.parse("2026-05-02T00:00:00Z");
        runDueJobs();
        assertThat(ladder.looks).hasSize(2);
    }

    @Test
    @ReachesEnd(EscalationProcess.CHANGED)
    @Fires("startEvent_changed")
    void aChangeEndsTheWaitAndTheNextMomentIsAskedForAnew() {
        runDueJobs();
        ladder.next = Instant.parse("2026-04-20T00:00:00Z");
        change();
        assertThat(ladder.looks).hasSize(2);
        assertThat(timers()).containsExactly(Instant.parse("2026-04-20T00:00:00Z"));
    }

    @Test
    void aChangeBeforeTheFirstLookFindsNobodyWaitingAndNeedsNobody() {
        assertThatThrownBy(this::change).isInstanceOf(MismatchingMessageCorrelationException.class);
        runDueJobs();
        assertThat(ladder.looks).hasSize(1);
    }

    @Test
    @ReachesEnd(EscalationProcess.OVER)
    void itEndsWithTheLookThatFindsTheEpisodeOver() {
        runDueJobs();
        ladder.over = true;
        change();
        assertThat(ladder.looks).hasSize(2);
        assertThat(ends()).contains(EscalationProcess.OVER);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(engine.getManagementService().createJobQuery().count()).isZero();
    }

    @Test
    void aLookThatFailsComesAgainAMinuteLaterWhetherItIsTheFirstOrATimers() {
        fails("2026-03-01T02:00:00Z", "2026-03-01T02:01:00Z");
        assertThat(ladder.looks).containsExactly(KEY + " 2026-03-01T02:01:00Z");
        fails("2026-03-04T00:00:00Z", "2026-03-04T00:01:00Z");
        assertThat(ladder.looks).hasSize(2).last().isEqualTo(KEY + " 2026-03-04T00:01:00Z");
    }

    private void fails(String at, String again) {
        now(at);
        ladder.failures = 1;
        Job look = engine.getManagementService().createJobQuery().singleResult();
        assertThatThrownBy(() -> engine.getManagementService().executeJob(look.getId()))
                .hasMessageContaining("the database is away");
        runDueJobs();
        assertThat(engine.getManagementService().createJobQuery().singleResult().getRetries())
                .isGreaterThan(10);
        now(again);
        runDueJobs();
    }

    private ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + System.identityHashCode(this));
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.setBeans(Map.of(EscalationProcess.STEPS, ladder));
        return configuration.buildProcessEngine();
    }

    private void change() {
        engine.getRuntimeService()
                .createMessageCorrelation(EscalationProcess.CHANGE)
                .processInstanceBusinessKey(KEY)
                .correlate();
    }

    private List<Instant> timers() {
        return engine.getManagementService().createJobQuery().timers().list().stream()
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    private List<String> ends() {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.startsWith("endEvent"))
                .toList();
    }

    private void runDueJobs() {
        List<Job> due =
                engine.getManagementService().createJobQuery().executable().list();
        due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private static void now(String moment) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
    }
}

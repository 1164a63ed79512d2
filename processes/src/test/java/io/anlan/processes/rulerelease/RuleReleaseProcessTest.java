// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rulerelease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.processes.Fires;
import io.anlan.processes.ReachesEnd;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RuleReleaseProcessTest {

    private static final String REFERENCE = "deadlines/default@2";

    private final ScriptedRelease steps = new ScriptedRelease();
    private final ProcessEngine engine = engine();

    @BeforeEach
    void begin() {
        now("2026-03-01T02:00:00Z");
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/rule-release.bpmn")
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey(RuleReleaseProcess.ID, REFERENCE);
    }

    @AfterEach
    void end() {
        engine.close();
        ClockUtil.reset();
    }

    @Test
    @ReachesEnd(RuleReleaseProcess.DONE)
    void whatWasWrittenCheckedReviewedAndApprovedIsPublishedAndLawAtOnce() {
        complete(RuleReleaseProcess.WRITE);
        assertThat(steps.done).containsExactly("checked " + REFERENCE);
        complete(RuleReleaseProcess.REVIEW);
        complete(RuleReleaseProcess.APPROVE);
        complete(RuleReleaseProcess.PUBLISH);
        assertThat(steps.done).containsExactly("checked " + REFERENCE, "law " + REFERENCE);
        assertThat(ends()).containsExactly(RuleReleaseProcess.DONE);
    }

    @Test
    void lawyersSeeTheKindsTheyHaveToSeeBetweenPeersAndApprover() {
        steps.lawyers = true;
        complete(RuleReleaseProcess.WRITE);
        complete(RuleReleaseProcess.REVIEW);
        complete(RuleReleaseProcess.LEGAL_REVIEW);
        assertThat(task()).isEqualTo(RuleReleaseProcess.APPROVE);
    }

    @Test
    void whoeverDoesNotAgreeSendsItBackToItsAuthorAndItIsCheckedAgain() {
        steps.lawyers = true;
        steps.reviewed = false;
        complete(RuleReleaseProcess.WRITE);
        complete(RuleReleaseProcess.REVIEW);
        steps.reviewed = true;
        steps.legallyReviewed = false;
        complete(RuleReleaseProcess.WRITE);
        complete(RuleReleaseProcess.REVIEW);
        complete(RuleReleaseProcess.LEGAL_REVIEW);
        steps.legallyReviewed = true;
        steps.approved = false;
        complete(RuleReleaseProcess.WRITE);
        complete(RuleReleaseProcess.REVIEW);
        complete(RuleReleaseProcess.LEGAL_REVIEW);
        complete(RuleReleaseProcess.APPROVE);
        assertThat(task()).isEqualTo(RuleReleaseProcess.WRITE);
        assertThat(steps.done).hasSize(3).allMatch(step -> step.startsWith("checked"));
    }

    @Test
    void aCheckThatFailsLeavesTheDraftWithItsAuthor() {
        steps.failure = new IllegalStateException("a gap");
        assertThatThrownBy(() -> complete(RuleReleaseProcess.WRITE)).hasMessageContaining("a gap");
        assertThat(task()).isEqualTo(RuleReleaseProcess.WRITE);
    }

    @Test
    void whatIsPublishedForSomeDistrictsWaitsForTheOthers() {
        steps.everywhere = false;
        complete(RuleReleaseProcess.WRITE);
        complete(RuleReleaseProcess.REVIEW);
        complete(RuleReleaseProcess.APPROVE);
        complete(RuleReleaseProcess.PUBLISH);
        complete(RuleReleaseProcess.ROLL_OUT);
        assertThat(task()).isEqualTo(RuleReleaseProcess.ROLL_OUT);
        assertThat(steps.done).containsExactly("checked " + REFERENCE);
        steps.everywhere = true;
        complete(RuleReleaseProcess.ROLL_OUT);
        assertThat(steps.done).containsExactly("checked " + REFERENCE, "law " + REFERENCE);
        assertThat(ends()).containsExactly(RuleReleaseProcess.DONE);
    }

    @Test
    @Fires("timerEvent_effective")
    void whatIsPublishedForADayToComeIsLawOnThatDayAndNotBefore() {
        steps.effective = Instant.parse("2026-05-01T00:00:00Z");
        complete(RuleReleaseProcess.WRITE);
        complete(RuleReleaseProcess.REVIEW);
        complete(RuleReleaseProcess.APPROVE);
        complete(RuleReleaseProcess.PUBLISH);
        now("2026-04-30T23:59:59Z");
        runDueJobs();
        assertThat(steps.done).containsExactly("checked " + REFERENCE);
        now("2026-05-01T00:00:00Z");
        runDueJobs();
        assertThat(steps.done).containsExactly("checked " + REFERENCE, "law " + REFERENCE);
        assertThat(ends()).containsExactly(RuleReleaseProcess.DONE);
    }

    @Test
    @ReachesEnd(RuleReleaseProcess.WITHDRAWN)
    @Fires("startEvent_withdrawn")
    void aWithdrawalEndsItWhereverItStandsAlsoBeforeItsDayCame() {
        withdraw();
        assertThat(ends()).containsExactly(RuleReleaseProcess.WITHDRAWN);
        engine.getRuntimeService().startProcessInstanceByKey(RuleReleaseProcess.ID, REFERENCE);
        steps.effective = Instant.parse("2026-05-01T00:00:00Z");
        complete(RuleReleaseProcess.WRITE);
        complete(RuleReleaseProcess.REVIEW);
        complete(RuleReleaseProcess.APPROVE);
        complete(RuleReleaseProcess.PUBLISH);
        withdraw();
        assertThat(engine.getManagementService().createJobQuery().count()).isZero();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    private ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + System.identityHashCode(this));
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.setBeans(Map.of(RuleReleaseProcess.STEPS, steps));
        return configuration.buildProcessEngine();
    }

    private String task() {
        return engine.getTaskService().createTaskQuery().singleResult().getTaskDefinitionKey();
    }

    private void complete(String expected) {
        Task task = engine.getTaskService().createTaskQuery().singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo(expected);
        engine.getTaskService().complete(task.getId());
    }

    private void withdraw() {
        engine.getRuntimeService()
                .createMessageCorrelation(RuleReleaseProcess.WITHDRAWAL)
                .processInstanceBusinessKey(REFERENCE)
                .correlate();
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

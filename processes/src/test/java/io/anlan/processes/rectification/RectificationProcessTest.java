// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.processes.Fires;
import io.anlan.processes.ReachesEnd;
import io.anlan.processes.rectification.ScriptedSteps.Level;
import java.time.Instant;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class RectificationProcessTest extends RectificationCase {

    @Test
    @ReachesEnd(RectificationProcess.CLOSED)
    void aGeneralHiddenDangerIsOrderedRectifiedAcceptedAndClosed() {
        start();
        assertThat(steps.done).containsExactly("ordered " + NUMBER);
        complete(RectificationProcess.RECTIFY);
        steps.accepted = true;
        complete(RectificationProcess.ACCEPT);
        assertThat(steps.done).containsExactly("ordered " + NUMBER, "closed " + NUMBER);
        assertThat(ends()).containsExactly("endEvent_verified", "endEvent_accepted", RectificationProcess.CLOSED);
        assertThat(jobs()).as("timers that outlive the hidden danger").isEmpty();
    }

    @Test
    @ReachesEnd("endEvent_accepted")
    void aRejectedSubmissionGoesBackToTheRectifierUntilItIsAccepted() {
        start();
        complete(RectificationProcess.RECTIFY);
        complete(RectificationProcess.ACCEPT);
        complete(RectificationProcess.RECTIFY);
        complete(RectificationProcess.ACCEPT);
        assertThat(task()).isEqualTo(RectificationProcess.RECTIFY);
        complete(RectificationProcess.RECTIFY);
        steps.accepted = true;
        complete(RectificationProcess.ACCEPT);
        assertThat(steps.done).containsExactly("ordered " + NUMBER, "closed " + NUMBER);
        assertThat(ends()).endsWith("endEvent_verified", "endEvent_accepted", RectificationProcess.CLOSED);
    }

    @Test
    void aMajorHiddenDangerIsReportedAndOrderedOnlyAfterItsPlanWasApproved() {
        steps.level = Level.MAJOR;
        start();
        assertThat(steps.done).containsExactly("reported " + NUMBER);
        complete(RectificationProcess.SUBMIT_PLAN);
        complete(RectificationProcess.REVIEW_PLAN);
        assertThat(task()).as("rejected plan").isEqualTo(RectificationProcess.SUBMIT_PLAN);
        complete(RectificationProcess.SUBMIT_PLAN);
        steps.planApproved = true;
        assertThat(steps.done).hasSize(1);
        complete(RectificationProcess.REVIEW_PLAN);
        assertThat(steps.done).containsExactly("reported " + NUMBER, "ordered " + NUMBER);
        assertThat(task()).isEqualTo(RectificationProcess.RECTIFY);
    }

    @Test
    void missingFactsAreAskedForUntilTheLevelIsCertain() {
        steps.level = Level.UNKNOWN;
        start();
        complete(RectificationProcess.SUPPLY_FACTS);
        assertThat(task()).isEqualTo(RectificationProcess.SUPPLY_FACTS);
        assertThat(steps.done).as("nothing is safe because a fact is missing").isEmpty();
        steps.level = Level.MAJOR;
        complete(RectificationProcess.SUPPLY_FACTS);
        assertThat(task()).isEqualTo(RectificationProcess.SUBMIT_PLAN);
    }

    @Test
    @ReachesEnd(RectificationProcess.DISMISSED)
    @Fires("startEvent_dismissed")
    void aDismissalEndsTheProcessWhereverItStands() {
        for (Level level : Level.values()) {
            steps.level = level;
            start();
            dismiss();
            assertThat(running()).isZero();
            assertThat(ends()).last().isEqualTo(RectificationProcess.DISMISSED);
        }
        steps.level = Level.GENERAL;
        start();
        complete(RectificationProcess.RECTIFY);
        dismiss();
        assertThat(running()).isZero();
        assertThat(jobs()).isEmpty();
    }

    @Test
    void aStepThatFailsTakesTheMoveBack() {
        start();
        complete(RectificationProcess.RECTIFY);
        steps.accepted = true;
        steps.failure = new IllegalStateException("no evidence");
        assertThatThrownBy(() -> complete(RectificationProcess.ACCEPT)).hasMessageContaining("no evidence");
        assertThat(task()).isEqualTo(RectificationProcess.ACCEPT);
    }

    @Test
    void runningInstancesMoveToANewVersionWithTheirTimers() {
        steps.reminders.add(Instant.parse("2026-03-28T00:00:00Z"));
        ProcessInstance instance = start();
        complete(RectificationProcess.RECTIFY);
        String newVersion = deployNewVersion();

        MigrationPlan plan = engine.getRuntimeService()
                .createMigrationPlan(instance.getProcessDefinitionId(), newVersion)
                .mapEqualActivities()
                .build();
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(instance.getId())
                .execute();

        assertThat(task()).isEqualTo(RectificationProcess.ACCEPT);
        assertThat(engine.getTaskService().createTaskQuery().singleResult().getProcessDefinitionId())
                .isEqualTo(newVersion);
        now("2026-03-28T00:00:00Z");
        runDueJobs();
        complete(RectificationProcess.ACCEPT);
        now("2026-04-01T00:00:00Z");
        runDueJobs();
        complete(RectificationProcess.RECTIFY);
        steps.accepted = true;
        complete(RectificationProcess.ACCEPT);
        assertThat(steps.done)
                .containsExactly(
                        "ordered " + NUMBER, "reminded of 3 " + NUMBER, "overdue " + NUMBER, "closed " + NUMBER);
    }

    private String deployNewVersion() {
        BpmnModelInstance changed =
                Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/rectification.bpmn"));
        UserTask accept = changed.getModelElementById(RectificationProcess.ACCEPT);
        accept.setName("现场验收 Accept on site");
        accept.setCamundaCandidateGroups("SUPERVISOR");
        return engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("rectification.bpmn", changed)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.processes.Fires;
import io.anlan.processes.ReachesEnd;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** Verification in stages, and the calls for it. */
class VerificationStagesTest extends RectificationCase {

    private void pass(String task) {
        steps.stages.remove(0);
        complete(task);
    }

    @Test
    @ReachesEnd("endEvent_verified")
    void everyStageIsPassedInItsTurnAndTheLastOneCloses() {
        steps.stages.addAll(List.of("SELF", "REVIEW", "EXPERT"));
        start();
        complete(RectificationProcess.RECTIFY);
        pass(RectificationProcess.SELF_ACCEPT);
        pass(RectificationProcess.ACCEPT);
        assertThat(steps.done).containsExactly("ordered " + NUMBER);
        steps.accepted = true;
        pass(RectificationProcess.EXPERT_REVIEW);
        assertThat(steps.done).containsExactly("ordered " + NUMBER, "closed " + NUMBER);
        assertThat(ends()).containsOnlyOnce("endEvent_verified");
        assertThat(jobs()).isEmpty();
    }

    @Test
    void failingAtAnyStageReturnsToTheRectifierAndBeginsWithTheFirstStageAgain() {
        for (List<String> passed : List.of(List.<String>of(), List.of("SELF"), List.of("SELF", "REVIEW"))) {
            steps.stages.clear();
            steps.stages.addAll(List.of("SELF", "REVIEW", "EXPERT"));
            ProcessInstance instance = start();
            complete(RectificationProcess.RECTIFY);
            passed.forEach(stage ->
                    pass(stage.equals("SELF") ? RectificationProcess.SELF_ACCEPT : RectificationProcess.ACCEPT));
            String waits = task();
            steps.stages.clear();
            complete(waits);
            assertThat(task()).as("failed at " + waits).isEqualTo(RectificationProcess.RECTIFY);
            steps.stages.addAll(List.of("SELF", "REVIEW", "EXPERT"));
            complete(RectificationProcess.RECTIFY);
            assertThat(task()).isEqualTo(RectificationProcess.SELF_ACCEPT);
            engine.getRuntimeService().deleteProcessInstance(instance.getId(), "next");
        }
    }

    @Test
    @ReachesEnd("endEvent_reviewCalled")
    @Fires("timerEvent_review")
    void theReviewIsCalledForOnItsDaysAndNoMoreOnceItIsDone() {
        start();
        steps.reviewCalls.addAll(List.of(
                Instant.parse("2026-03-08T00:00:00Z"),
                Instant.parse("2026-03-11T16:00:00Z"),
                Instant.parse("2026-03-20T00:00:00Z")));
        complete(RectificationProcess.RECTIFY);
        now("2026-03-08T00:00:00Z");
        runDueJobs();
        now("2026-03-12T00:00:00Z");
        runDueJobs();
        steps.accepted = true;
        complete(RectificationProcess.ACCEPT);
        now("2026-03-21T00:00:00Z");
        runDueJobs();
        assertThat(steps.done)
                .containsExactly(
                        "ordered " + NUMBER,
                        "review called for at 2026-03-08T00:00:00Z " + NUMBER,
                        "review called for at 2026-03-11T16:00:00Z " + NUMBER,
                        "closed " + NUMBER);
    }

    @Test
    void anInstanceOfTheDrawingWithoutStagesMovesIntoThemAndGetsTheirTimer() {
        String before = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/before-stages/rectification.bpmn")
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
        ProcessInstance instance = start();
        assertThat(instance.getProcessDefinitionId()).isEqualTo(before);
        complete(RectificationProcess.RECTIFY);
        steps.reviewCalls.add(Instant.parse("2026-03-08T00:00:00Z"));
        steps.stages.addAll(List.of("REVIEW", "EXPERT"));
        String after = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionVersion(1)
                .singleResult()
                .getId();

        engine.getRuntimeService()
                .newMigration(engine.getRuntimeService()
                        .createMigrationPlan(before, after)
                        .mapEqualActivities()
                        .mapActivities(RectificationProcess.ACCEPT, RectificationProcess.ACCEPT)
                        .build())
                .processInstanceIds(instance.getId())
                .execute();

        now("2026-03-08T00:00:00Z");
        runDueJobs();
        pass(RectificationProcess.ACCEPT);
        steps.accepted = true;
        pass(RectificationProcess.EXPERT_REVIEW);
        assertThat(steps.done)
                .containsExactly(
                        "ordered " + NUMBER, "review called for at 2026-03-08T00:00:00Z " + NUMBER, "closed " + NUMBER);
    }
}

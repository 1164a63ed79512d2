// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.move;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.process.move.Counterparts.Found;
import io.anlan.service.process.move.MoveViews.NamedStep;
import io.anlan.service.process.move.MoveViews.OlderDrawing;
import io.anlan.service.process.move.MoveViews.ProcessVersions;
import io.anlan.service.process.move.MoveViews.StepMove;
import io.anlan.service.process.view.DrawnNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells before anything moves how many would, from where to where, and who would be left and why. */
@Component
class MovePreview {

    private final Versions versions;
    private final Counterparts counterparts;
    private final RepositoryService repository;

    MovePreview(Versions versions, Counterparts counterparts, RepositoryService repository) {
        this.versions = versions;
        this.counterparts = counterparts;
        this.repository = repository;
    }

    /** @throws Refusal {@code process/unknown} */
    ProcessVersions of(String process, Map<String, String> wanted) {
        List<ProcessDefinition> all = versions.of(process);
        if (all.isEmpty()) {
            throw new Refusal(
                    "process/unknown", HttpStatus.NOT_FOUND, new Wording("没有这个流程", "There is no such process."));
        }
        ProcessDefinition newest = all.get(0);
        return new ProcessVersions(
                process,
                DrawnNames.wording(newest.getName()),
                newest.getVersion(),
                versions.instances(newest),
                targets(newest),
                all.stream()
                        .skip(1)
                        .map(older -> older(older, newest, wanted))
                        .filter(older -> older.instances() > 0)
                        .toList());
    }

    private List<NamedStep> targets(ProcessDefinition newest) {
        BpmnModelInstance model = repository.getBpmnModelInstance(newest.getId());
        return Stream.concat(
                        model.getModelElementsByType(UserTask.class).stream().map(FlowNode.class::cast),
                        model.getModelElementsByType(IntermediateCatchEvent.class).stream())
                .map(node -> new NamedStep(node.getId(), DrawnNames.wording(node.getName())))
                .toList();
    }

    private OlderDrawing older(ProcessDefinition older, ProcessDefinition newest, Map<String, String> wanted) {
        long instances = versions.instances(older);
        if (instances == 0) {
            return new OlderDrawing(older.getVersion(), 0, List.of());
        }
        Found found = counterparts.between(older, newest, wanted);
        return new OlderDrawing(
                older.getVersion(),
                instances,
                versions.standing(older).stream()
                        .map(crowd -> new StepMove(
                                crowd.step(),
                                DrawnNames.wording(Objects.requireNonNullElse(crowd.name(), crowd.step())),
                                crowd.count(),
                                found.pairs().get(crowd.step()),
                                found.why().get(crowd.step())))
                        .toList());
    }
}

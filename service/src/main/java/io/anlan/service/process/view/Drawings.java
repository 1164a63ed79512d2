// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import io.anlan.service.process.view.Drawing.DrawnStep;
import io.anlan.service.process.view.Drawing.StepKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The newest drawing of each process; what is deployed never changes, so each is read once. */
@Component
class Drawings {

    /** The road first, then what runs beside it. */
    private static final List<String> ORDER = List.of(
            "rectification",
            "extension",
            "interim-control",
            "escalation",
            "listed-supervision",
            "interview",
            "enforcement-transfer",
            "rule-release");

    private final RepositoryService repository;
    private final Map<String, Drawing> read = new ConcurrentHashMap<>();

    Drawings(RepositoryService repository) {
        this.repository = repository;
    }

    List<Drawing> latest() {
        Map<String, ProcessDefinition> deployed = new ConcurrentHashMap<>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(one -> deployed.put(one.getKey(), one));
        return ORDER.stream()
                .flatMap(id -> Stream.ofNullable(deployed.get(id)))
                .map(this::drawing)
                .toList();
    }

    Optional<Drawing> find(String id) {
        return latest().stream().filter(drawing -> drawing.id().equals(id)).findFirst();
    }

    /** A step of the newest drawing that had it. */
    Optional<DrawnStep> ofAnyVersion(String process, String step) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::drawing)
                .flatMap(drawing -> drawing.steps().stream())
                .filter(one -> one.id().equals(step))
                .findFirst();
    }

    private Drawing drawing(ProcessDefinition definition) {
        return read.computeIfAbsent(definition.getId(), id -> read(definition));
    }

    private Drawing read(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        Stream<DrawnStep> tasks = model.getModelElementsByType(UserTask.class).stream()
                .map(task -> new DrawnStep(
                        task.getId(),
                        DrawnNames.wording(task.getName()),
                        StepKind.TASK,
                        task.getCamundaCandidateGroupsList()));
        Stream<DrawnStep> waits = model.getModelElementsByType(IntermediateCatchEvent.class).stream()
                .map(event ->
                        new DrawnStep(event.getId(), DrawnNames.wording(event.getName()), StepKind.WAIT, List.of()));
        return new Drawing(
                definition.getKey(),
                DrawnNames.wording(definition.getName()),
                definition.getVersion(),
                bpmn(definition.getId()),
                Stream.concat(tasks, waits).toList());
    }

    private String bpmn(String definition) {
        try (var model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

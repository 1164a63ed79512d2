// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.move;

import io.anlan.service.platform.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/**
 * Finds for the steps of an older drawing those of the newest: what is called alike first, then what the operator said, each
 * only as far as the engine can move an instance there. Timers keep the moments they have (ADR 0106).
 */
@Component
class Counterparts {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    Counterparts(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** @param wanted by the operator: step of an older drawing, step of the newest */
    Found between(ProcessDefinition from, ProcessDefinition to, Map<String, String> wanted) {
        var builder = runtime.createMigrationPlan(from.getId(), to.getId()).mapEqualActivities();
        Map<String, String> pairs = pairs(builder.build());
        Map<String, Wording> why = new LinkedHashMap<>();
        for (FlowNode node : repository.getBpmnModelInstance(from.getId()).getModelElementsByType(FlowNode.class)) {
            String step = node.getId();
            boolean waits = node instanceof Activity || node instanceof CatchEvent;
            if (waits && !pairs.containsKey(step)) {
                String target = wanted.getOrDefault(step, step);
                if (repository.getBpmnModelInstance(to.getId()).getModelElementById(target) == null) {
                    why.put(step, new Wording("新流程图没有对应的环节", "The newest drawing has no such step."));
                } else if (fits(from, to, pairs, step, target)) {
                    pairs.put(step, target);
                } else {
                    why.put(
                            step,
                            new Wording(
                                    "新流程图的这一环节种类或位置不同",
                                    "The step of the newest drawing is of another kind or at another place."));
                }
            }
        }
        return new Found(plan(from, to, pairs).build(), pairs, why);
    }

    private boolean fits(
            ProcessDefinition from, ProcessDefinition to, Map<String, String> pairs, String step, String target) {
        if (pairs.containsValue(target)) {
            return false; // two steps in one: which timers would an instance have?
        }
        try {
            plan(from, to, pairs).mapActivities(step, target).build();
            return true;
        } catch (MigrationPlanValidationException notThere) {
            return false;
        }
    }

    private MigrationPlanBuilder plan(ProcessDefinition from, ProcessDefinition to, Map<String, String> pairs) {
        MigrationPlanBuilder builder = runtime.createMigrationPlan(from.getId(), to.getId());
        pairs.forEach(builder::mapActivities);
        return builder;
    }

    private static Map<String, String> pairs(MigrationPlan plan) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (MigrationInstruction one : plan.getInstructions()) {
            pairs.put(one.getSourceActivityId(), one.getTargetActivityId());
        }
        return pairs;
    }

    /**
     * @param pairs step of the older drawing, step of the newest
     * @param why a step has no counterpart
     */
    record Found(MigrationPlan plan, Map<String, String> pairs, Map<String, Wording> why) {}
}

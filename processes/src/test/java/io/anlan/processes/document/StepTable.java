// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The steps of a drawing as a table: who does them, what they ask in Java, and where they lead. */
final class StepTable {

    private static final Pattern CALL = Pattern.compile("\\$\\{\\w+\\.(\\w+)\\(");
    private static final String NOBODY = "–";

    private final BpmnModelInstance model;
    private final StepSentences sentences;

    StepTable(BpmnModelInstance model, StepSentences sentences) {
        this.model = model;
        this.sentences = sentences;
    }

    String markdown() {
        return inOrder(model.getModelElementsByType(Process.class).iterator().next())
                .filter(node -> !isPlain(node))
                .map(this::row)
                .collect(Collectors.joining(
                        "", "| step | kind | who | asks or orders | then |\n|---|---|---|---|---|\n", ""));
    }

    /** As they stand in the file; what is inside a part follows it. */
    private static Stream<FlowNode> inOrder(ModelElementInstance level) {
        return level.getChildElementsByType(FlowNode.class).isEmpty()
                ? Stream.of()
                : level.getDomElement().getChildElements().stream()
                        .map(DomElement::getModelElementInstance)
                        .filter(FlowNode.class::isInstance)
                        .map(FlowNode.class::cast)
                        .flatMap(node -> Stream.concat(Stream.of(node), inOrder(node)));
    }

    /** Beginnings and ends at which nothing is asked say nothing that the picture does not say. */
    private boolean isPlain(FlowNode node) {
        boolean edge = node instanceof StartEvent || node instanceof EndEvent;
        return edge
                && ((Event) node)
                        .getChildElementsByType(TimerEventDefinition.class)
                        .isEmpty()
                && !isMessage(node);
    }

    private String row(FlowNode node) {
        return "| " + String.join(" | ", name(node), kind(node), who(node), asks(node), then(node)) + " |\n";
    }

    private static String kind(FlowNode node) {
        if (node instanceof BoundaryEvent edge) {
            return (isMessage(node) ? "message" : "timer") + " beside " + name(edge.getAttachedTo());
        }
        if (node instanceof CatchEvent) {
            return isMessage(node) ? "message, from any step" : "timer";
        }
        if (node instanceof EndEvent) {
            return "end with an order";
        }
        if (node instanceof UserTask) {
            return "task";
        }
        if (node instanceof ServiceTask) {
            return "service";
        }
        return node instanceof SubProcess part ? (part.triggeredByEvent() ? "beside the road" : "part") : "decision";
    }

    private static boolean isMessage(FlowNode node) {
        return node.getDomElement().getChildElements().stream()
                .anyMatch(child -> child.getLocalName().equals("messageEventDefinition"));
    }

    private static String who(FlowNode node) {
        if (!(node instanceof UserTask task)) {
            return NOBODY;
        }
        return Stream.of(task.getCamundaCandidateGroups().split(","))
                .map(role -> role.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private String asks(FlowNode node) {
        List<String> calls = new ArrayList<>();
        if (node instanceof Gateway) {
            flows(node)
                    .map(SequenceFlow::getConditionExpression)
                    .filter(Objects::nonNull)
                    .forEach(condition -> calls.addAll(calls(condition.getTextContent())));
        } else if (!(node instanceof SubProcess)) {
            calls.addAll(calls(texts(node.getDomElement())));
        }
        return calls.isEmpty()
                ? NOBODY
                : calls.stream()
                        .distinct()
                        .map(call -> "`" + call + "`: " + sentences.of(call))
                        .collect(Collectors.joining("<br>"));
    }

    private static String texts(DomElement element) {
        String expression = element.getAttribute("http://camunda.org/schema/1.0/bpmn", "expression");
        return (expression == null ? "" : expression)
                + element.getTextContent()
                + element.getChildElements().stream().map(StepTable::texts).collect(Collectors.joining());
    }

    private static List<String> calls(String text) {
        Matcher matcher = CALL.matcher(text);
        return matcher.results().map(result -> result.group(1)).toList();
    }

    private String then(FlowNode node) {
        String ways = flows(node).map(StepTable::way).collect(Collectors.joining("<br>"));
        return ways.isEmpty() ? NOBODY : ways;
    }

    private Stream<SequenceFlow> flows(FlowNode node) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().equals(node));
    }

    private static String way(SequenceFlow flow) {
        return (flow.getName() == null ? "" : flow.getName() + ": ") + name(flow.getTarget());
    }

    private static String name(FlowElement element) {
        return element.getName().replace("|", "\\|");
    }
}

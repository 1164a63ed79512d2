// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** What every drawing keeps to, so that it can be read, trusted and never gets stuck. */
public abstract class BpmnConventions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

    final String id;
    private final Class<?> steps;
    private final Class<?> ids;
    private final List<Class<?>> tests;
    private final Pattern question;
    private final String xml;
    private final BpmnModelInstance model;

    /**
     * @param id of the process and name of its file
     * @param bean under which the drawing finds its steps
     * @param ids the class with the ids others rely on
     * @param tests where each end is reached
     */
    protected BpmnConventions(String id, String bean, Class<?> steps, Class<?> ids, Class<?>... tests) {
        this.id = id;
        this.steps = steps;
        this.ids = ids;
        this.tests = List.of(tests);
        this.question = Pattern.compile("\\$\\{" + bean + "\\.(\\w+)\\(execution\\.processBusinessKey\\)}");
        this.xml = read("/processes/" + id + ".bpmn");
        this.model = Bpmn.readModelFromStream(BpmnConventions.class.getResourceAsStream("/processes/" + id + ".bpmn"));
    }

    @Test
    void theProcessIsNamedAfterItsFile() {
        assertThat(model.getModelElementsByType(Process.class))
                .singleElement()
                .satisfies(process -> assertThat(process.getId()).isEqualTo(id));
    }

    @Test
    void everyExpressionAsksTheStepsAndEveryStepIsAsked() {
        Set<String> asked = new TreeSet<>();
        Matcher expression = EXPRESSION.matcher(xml);
        while (expression.find()) {
            Matcher match = question.matcher(expression.group());
            assertThat(match.matches()).as(expression.group()).isTrue();
            asked.add(match.group(1));
        }
        assertThat(asked)
                .isEqualTo(
                        Arrays.stream(steps.getMethods()).map(Method::getName).collect(toSet()));
    }

    @Test
    void nothingButExpressionsRunsCode() {
        assertThat(xml)
                .doesNotContain(
                        "<script",
                        "camunda:class",
                        "delegateExpression",
                        "executionListener",
                        "taskListener",
                        "camunda:connector",
                        "camunda:inputOutput",
                        "camunda:resultVariable");
    }

    @Test
    void conditionsAndTasksHoldNoConstant() {
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .allSatisfy(flow -> assertThat(flow.getConditionExpression().getTextContent())
                        .matches(question));
    }

    @Test
    void everyDecisionHasADefaultSoThatNoInstanceCanGetStuck() {
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .filteredOn(flow -> flow.getSource() instanceof Gateway)
                .allSatisfy(flow -> assertThat(flow.getConditionExpression() == null)
                        .as(flow.getId())
                        .isEqualTo(flow.getId().equals(flow.getSource().getAttributeValue("default"))));
    }

    @Test
    void elementsHaveChosenIdsAndNamesInBothLanguages() {
        assertThat(model.getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getId())
                    .matches("(startEvent|endEvent|timerEvent|userTask|serviceTask|gateway|subProcess)_[a-z][a-zA-Z]+");
            assertThat(node.getName())
                    .as(node.getId())
                    .containsPattern("\\p{IsHan}")
                    .containsPattern("[A-Za-z]{3}");
        });
        assertThat(model.getModelElementsByType(FlowElement.class))
                .extracting(FlowElement::getId)
                .noneMatch(id -> id.matches(".*_[0-9a-z]{7}$") && id.matches(".*\\d.*"));
    }

    @Test
    void noLevelOfTheDrawingHasMoreThanTwentyNodesAndTheFileIsShort() {
        assertThat(model.getModelElementsByType(FlowNode.class).stream()
                        .map(ModelElementInstance::getParentElement)
                        .collect(toSet()))
                .allSatisfy(level ->
                        assertThat(level.getChildElementsByType(FlowNode.class)).hasSizeLessThanOrEqualTo(20));
        assertThat(xml.lines()).hasSizeLessThanOrEqualTo(250);
    }

    @Test
    void userTasksCarryRolesNeverAPerson() {
        assertThat(model.getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).matches("[A-Z_]+(,[A-Z_]+)*");
            assertThat(task.getCamundaAssignee()).isNull();
            assertThat(task.getCamundaCandidateUsers()).isNull();
        });
    }

    @Test
    void everyElementIsDrawn() {
        Set<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(toSet());
        model.getModelElementsByType(BpmnEdge.class)
                .forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
        assertThat(drawn)
                .isEqualTo(model.getModelElementsByType(FlowElement.class).stream()
                        .map(FlowElement::getId)
                        .collect(toSet()));
    }

    @Test
    void theIdsOthersRelyOnAreInTheDrawing() throws IllegalAccessException {
        for (Field field : ids.getFields()) {
            assertThat(Modifier.isStatic(field.getModifiers())).isTrue();
            String value = (String) field.get(null);
            boolean bean = field.getName().equals("STEPS"); // every expression names it
            assertThat(xml).as(field.getName()).contains(bean ? "${" + value + "." : "\"" + value + "\"");
        }
    }

    @Test
    void eachEndHasATest() {
        assertThat(tested(ReachesEnd.class, ReachesEnd::value))
                .isEqualTo(ids(model.getModelElementsByType(EndEvent.class)));
    }

    /** At the edge of a step, between steps, or beside them: what may happen at any moment is proved to be noticed. */
    @Test
    void eachTimerAndEachMessageWaitedForHasATest() {
        assertThat(tested(Fires.class, Fires::value))
                .isEqualTo(ids(model.getModelElementsByType(CatchEvent.class).stream()
                        .filter(event -> !event.getEventDefinitions().isEmpty())
                        .toList()));
    }

    private <A extends Annotation> Set<String> tested(Class<A> mark, Function<A, String> id) {
        return tests.stream()
                .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getAnnotation(mark))
                .filter(Objects::nonNull)
                .map(id)
                .collect(toSet());
    }

    private static Set<String> ids(Collection<? extends FlowNode> nodes) {
        return nodes.stream().map(FlowNode::getId).collect(toSet());
    }

    private static String read(String file) {
        try (InputStream in = BpmnConventions.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/**
 * A drawing as a small picture that any forge shows: made of the shapes, edges and labels of its diagram, without a browser,
 * so that every build can compare it. A task of a person has a figure, one of the service a dot; a frame of dashes is beside
 * the road.
 */
final class DrawingPicture {

    private static final int MARGIN = 20;

    /** Readable also where a line runs behind it. */
    private static final String INK = "fill=\"#111\" stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\"";

    private final BpmnModelInstance model;
    private final List<String> parts = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    DrawingPicture(BpmnModelInstance model) {
        this.model = model;
    }

    String svg() {
        Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
        shapes.stream()
                .filter(shape -> shape.getBpmnElement() instanceof SubProcess)
                .forEach(this::shape);
        model.getModelElementsByType(BpmnEdge.class).forEach(this::edge);
        shapes.stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .forEach(this::shape);
        return frame(String.join("\n", parts) + "\n" + String.join("\n", texts));
    }

    private String frame(String content) {
        List<Bounds> all = List.copyOf(model.getModelElementsByType(Bounds.class));
        List<Waypoint> points = List.copyOf(model.getModelElementsByType(Waypoint.class));
        double left =
                Stream.concat(all.stream().map(Bounds::getX), points.stream().map(Waypoint::getX))
                                .min(Double::compare)
                                .orElse(0.0)
                        - MARGIN;
        double top =
                Stream.concat(all.stream().map(Bounds::getY), points.stream().map(Waypoint::getY))
                                .min(Double::compare)
                                .orElse(0.0)
                        - MARGIN;
        double right = Stream.concat(
                                all.stream().map(it -> it.getX() + it.getWidth()),
                                points.stream().map(Waypoint::getX))
                        .max(Double::compare)
                        .orElse(0.0)
                + MARGIN;
        double bottom = Stream.concat(
                                all.stream().map(it -> it.getY() + it.getHeight()),
                                points.stream().map(Waypoint::getY))
                        .max(Double::compare)
                        .orElse(0.0)
                + MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%d %d %d %d" font-family="'Noto Sans SC','PingFang SC','Microsoft YaHei',Arial,sans-serif" font-size="12">
                <defs><marker id="to" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 1L10 5 0 9z"/></marker></defs>
                <rect x="%d" y="%d" width="%d" height="%d" fill="#fff"/>
                <g fill="#fff" stroke="#222" stroke-width="1.5">
                %s
                </g>
                </svg>
                """.formatted(
                        (int) left,
                        (int) top,
                        (int) (right - left),
                        (int) (bottom - top),
                        (int) left,
                        (int) top,
                        (int) (right - left),
                        (int) (bottom - top),
                        content);
    }

    private void shape(BpmnShape shape) {
        Bounds at = shape.getBounds();
        BaseElement element = shape.getBpmnElement();
        if (element instanceof Event event) {
            event(event, at);
        } else if (element instanceof Gateway) {
            diamond(at);
        } else {
            box(element, at);
        }
        BpmnLabel label = shape.getBpmnLabel();
        String name = ((FlowElement) element).getName();
        if (label != null && label.getBounds() != null) {
            Bounds text = label.getBounds();
            words(name, Math.max(text.getWidth(), 66), middle(text), text.getY() + 12, false);
        } else if (element instanceof SubProcess) {
            texts.add("<text x=\"%d\" y=\"%d\" %s>%s</text>"
                    .formatted(at.getX().intValue() + 12, at.getY().intValue() + 18, INK, name));
        } else {
            words(name, at.getWidth() - 10, middle(at), at.getY() + at.getHeight() / 2, true);
        }
    }

    private void box(BaseElement element, Bounds at) {
        boolean beside = element instanceof SubProcess part && part.triggeredByEvent();
        add(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"10\"%s/>",
                at.getX(), at.getY(), at.getWidth(), at.getHeight(), beside ? " stroke-dasharray=\"2 4\"" : "");
        int x = at.getX().intValue() + 8;
        int y = at.getY().intValue() + 8;
        if (element instanceof UserTask) {
            parts.add("<circle cx=\"%d\" cy=\"%d\" r=\"3\"/><path d=\"M%d %dq5 -8 10 0z\"/>"
                    .formatted(x + 5, y + 2, x, y + 13));
        } else if (element instanceof ServiceTask) {
            parts.add("<circle cx=\"%d\" cy=\"%d\" r=\"5\"/><circle cx=\"%d\" cy=\"%d\" r=\"1.5\"/>"
                    .formatted(x + 5, y + 5, x + 5, y + 5));
        }
    }

    private void event(Event event, Bounds at) {
        int x = (int) middle(at);
        int y = (int) (at.getY() + at.getHeight() / 2);
        boolean end = event instanceof EndEvent;
        parts.add("<circle cx=\"%d\" cy=\"%d\" r=\"18\"%s/>".formatted(x, y, end ? " stroke-width=\"4\"" : ""));
        List<String> definitions = event.getDomElement().getChildElements().stream()
                .map(child -> child.getLocalName())
                .toList();
        if (!end && !(event instanceof StartEvent)) {
            String dashes =
                    "false".equals(event.getAttributeValue("cancelActivity")) ? " stroke-dasharray=\"4 3\"" : "";
            parts.add("<circle cx=\"%d\" cy=\"%d\" r=\"14\"%s/>".formatted(x, y, dashes));
        }
        if (definitions.contains("timerEventDefinition")) {
            parts.add("<circle cx=\"%d\" cy=\"%d\" r=\"9\"/><path d=\"M%d %dv-6m0 6h4\"/>".formatted(x, y, x, y));
        } else if (definitions.contains("messageEventDefinition")) {
            parts.add(
                    "<path d=\"M%d %dh16v11h-16zl8 6 8 -6\"%s/>".formatted(x - 8, y - 5, end ? " fill=\"#ddd\"" : ""));
        }
    }

    private void diamond(Bounds at) {
        int half = (int) (at.getWidth() / 2);
        parts.add("<path d=\"M%d %dl%d %d %d %d %d %dz\"/>"
                .formatted((int) middle(at), at.getY().intValue(), half, half, -half, half, -half, -half));
        int x = (int) middle(at);
        int y = (int) (at.getY() + half);
        parts.add("<path d=\"M%d %dl14 16m0 -16l-14 16\" stroke-width=\"3\"/>".formatted(x - 7, y - 8));
    }

    private void edge(BpmnEdge edge) {
        String points = edge.getWaypoints().stream()
                .map(point -> point.getX().intValue() + "," + point.getY().intValue())
                .collect(Collectors.joining(" "));
        parts.add("<polyline points=\"%s\" fill=\"none\" marker-end=\"url(#to)\"/>".formatted(points));
        BpmnLabel label = edge.getBpmnLabel();
        String name = ((FlowElement) edge.getBpmnElement()).getName();
        if (label != null && name != null) {
            Bounds text = label.getBounds();
            words(name, Math.max(text.getWidth(), 66), middle(text), text.getY() + 11, false);
        }
    }

    private void words(String name, double width, double x, double y, boolean centred) {
        List<String> lines = new WrappedWords(name).within(width);
        double first = centred ? y - (lines.size() - 1) * 7 + 5 : y;
        String spans = lines.stream()
                .map(line -> "<tspan x=\"%d\"%s>%s</tspan>"
                        .formatted((int) x, line == lines.get(0) ? "" : " dy=\"14\"", line.replace("&", "&amp;")))
                .collect(Collectors.joining());
        texts.add("<text y=\"%d\" text-anchor=\"middle\" %s>%s</text>".formatted((int) first, INK, spans));
    }

    private void add(String format, double x, double y, double width, double height, String rest) {
        parts.add(format.formatted((int) x, (int) y, (int) width, (int) height, rest));
    }

    private static double middle(Bounds at) {
        return at.getX() + at.getWidth() / 2;
    }
}

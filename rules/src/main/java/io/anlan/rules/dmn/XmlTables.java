// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.authoring.cell.CellText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Takes the decision tables out of a stranger's XML. A document type, an entity, an instruction, a text that is too long or
 * nested too deep, and every element of DMN that is no part of a plain table is refused. One object reads one text.
 */
final class XmlTables {

    private static final int MAX_DEPTH = 12;
    private static final int MAX_ELEMENTS = 400_000;
    private static final int MAX_CELL = 1000;
    private static final Set<String> KNOWN = Set.of(
            "definitions",
            "decision",
            "variable",
            "inputData",
            "informationRequirement",
            "requiredInput",
            "description",
            "decisionTable",
            "input",
            "inputExpression",
            "output",
            "annotation",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotationEntry",
            "text");

    private final String text;
    private final List<XmlTable> tables = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder content = new StringBuilder();
    private String decision = "";
    private int elements;

    XmlTables(String text) {
        this.text = text;
    }

    /** @throws InvalidPack naming the line of what is not accepted */
    List<XmlTable> tables() {
        ClosedXml.read(text, this::event);
        return tables;
    }

    private void event(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters(xml);
            case XMLStreamConstants.COMMENT, XMLStreamConstants.START_DOCUMENT, XMLStreamConstants.END_DOCUMENT -> {}
            default -> throw refused(xml, "不接受文档类型、实体或处理指令", "no document type, entity or instruction is accepted");
        }
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
            throw refused(xml, "嵌套过深或元素过多", "nested too deep or too many elements");
        }
        boolean drawing = open.contains("DMNDI") || name.equals("DMNDI"); // where boxes stand in a drawing says nothing
        if (!drawing && (!KNOWN.contains(name) || !XmlElements.DMN.equals(xml.getNamespaceURI()))) {
            throw refused(xml, "不接受的元素：" + name, "element not accepted: " + name);
        }
        open.push(name);
        content.setLength(0);
        switch (drawing ? "" : name) {
            case "decision" -> decision = attribute(xml, "name");
            case "decisionTable" ->
                tables.add(new XmlTable(
                        decision,
                        xml.getAttributeValue(null, "hitPolicy") == null ? "UNIQUE" : attribute(xml, "hitPolicy"),
                        xml.getLocation().getLineNumber()));
            case "output" -> table(xml).outputs().add(attribute(xml, "name"));
            case "annotation" -> table(xml).annotations().add(attribute(xml, "name"));
            case "rule" ->
                table(xml).rules().add(new XmlTable.Rule(xml.getLocation().getLineNumber()));
            default -> {}
        }
    }

    private void characters(XMLStreamReader xml) {
        content.append(xml.getText());
        boolean hostile = content.length() > MAX_CELL
                || content.codePoints().anyMatch(c -> c != '\n' && c != '\r' && c != '\t' && CellText.hasNoPlace(c));
        if (hostile && !open.contains("description")) {
            throw refused(xml, "单元格过长或含有控制字符", "a cell too long, or with control characters");
        }
    }

    private void end(XMLStreamReader xml) {
        String name = open.pop();
        String owner = open.isEmpty() ? "" : open.peek();
        if (name.equals("text") && !open.contains("DMNDI")) {
            XmlTable.Text found = new XmlTable.Text(
                    content.toString().strip(), xml.getLocation().getLineNumber());
            switch (owner) {
                case "inputExpression" -> table(xml).inputs().add(found);
                case "inputEntry" -> rule(xml).inputs().add(found);
                case "outputEntry" -> rule(xml).outputs().add(found);
                case "annotationEntry" -> rule(xml).annotations().add(found);
                default -> throw refused(xml, "此处不应有文本", "no text is expected here");
            }
        }
        content.setLength(0);
    }

    private XmlTable table(XMLStreamReader xml) {
        if (!open.contains("decisionTable")) {
            throw refused(xml, "只接受决策表", "only decision tables are accepted");
        }
        return tables.get(tables.size() - 1);
    }

    private XmlTable.Rule rule(XMLStreamReader xml) {
        XmlTable table = table(xml);
        if (table.rules().isEmpty()) {
            throw refused(xml, "单元格不在规则中", "a cell outside of a rule");
        }
        return table.rule();
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        if (value == null || value.isBlank() || value.length() > MAX_CELL) {
            throw refused(xml, "缺少属性 " + name, "attribute " + name + " is missing");
        }
        return value;
    }

    private static InvalidPack refused(XMLStreamReader xml, String zh, String en) {
        Cell at = new Cell("dmn", xml.getLocation().getLineNumber(), null);
        return new InvalidPack(at, "unreadable", zh, en);
    }
}

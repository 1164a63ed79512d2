// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.FactValue;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The elements of DMN 1.3, one call each, one line each. */
final class XmlWriter {

    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    /** What a row says about itself, in the order in which it is written. */
    static final List<String> ANNOTATIONS = List.of(
            "id", "criterion", "zh", "en", "regulation", "clause", "verified", "penalty", "validFrom", "validTo");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Map<String, String> data = new LinkedHashMap<>();
    private int ids;

    XmlWriter(RulePack pack) {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.setDefaultNamespace(DMN);
            xml.writeStartElement(DMN, "definitions");
            xml.writeDefaultNamespace(DMN);
            xml.writeAttribute("id", "definitions");
            xml.writeAttribute("name", pack.title().zh());
            xml.writeAttribute("namespace", "urn:anlan:rules:" + pack.id() + ":" + pack.version());
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** @param inputs what the table looks at, by name; tools that check a decision want it declared beside the decision */
    void table(FactType type, String hitPolicy, Map<String, Attribute> inputs) {
        open("decision", "name", type.name(), "label", type.labels().zh());
        open("variable", "name", type.name(), "typeRef", "Any");
        close();
        Map<String, String> own = new LinkedHashMap<>();
        inputs.forEach((name, attribute) -> {
            int dot = name.indexOf('.');
            own.put(dot < 0 ? name : name.substring(0, dot), dot < 0 ? type(attribute) : "Any");
        });
        own.forEach((name, typeRef) -> {
            open("informationRequirement");
            reference(name);
            close();
            data.merge(name, typeRef, (one, other) -> one.equals(other) ? one : "Any");
        });
        open("decisionTable", "hitPolicy", hitPolicy);
    }

    private void reference(String name) {
        try {
            xml.writeEmptyElement(DMN, "requiredInput");
            xml.writeAttribute("href", "#data_" + name);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void data(String name, String typeRef) {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement(DMN, "inputData");
            xml.writeAttribute("id", "data_" + name);
            xml.writeAttribute("name", name);
            xml.writeEmptyElement(DMN, "variable");
            xml.writeAttribute("name", name);
            xml.writeAttribute("typeRef", typeRef);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void input(String name, Attribute attribute) {
        String unit = attribute.unit() == null ? "" : "（" + attribute.unit() + "）";
        open("input", "label", attribute.labels().zh() + unit);
        open("inputExpression", "typeRef", type(attribute));
        text(name);
        close();
        close();
    }

    void output(Attribute attribute) {
        open("output", "name", attribute.name(), "label", attribute.labels().zh(), "typeRef", type(attribute));
        close();
    }

    void annotations() {
        for (String name : ANNOTATIONS) {
            open("annotation", "name", name);
            close();
        }
    }

    void rule(Row row, List<String> tests, List<Attribute> outputs) {
        open("rule");
        for (String test : tests) {
            entry("inputEntry", test);
        }
        for (Attribute output : outputs) {
            FactValue value = row.then().get(output.name());
            entry("outputEntry", value == null ? "null" : UnaryTests.literal(value));
        }
        for (String said : said(row)) {
            entry("annotationEntry", said);
        }
        close();
    }

    private static List<String> said(Row row) {
        List<String> said = new ArrayList<>(List.of(
                row.id(),
                row.criterion(),
                row.sentence().zh(),
                row.sentence().en(),
                row.basis().regulation(),
                row.basis().clause(),
                row.basis().verified() ? "yes" : "no"));
        said.add(row.basis().penalty() == null ? "" : row.basis().penalty());
        said.add(row.validFrom().toString());
        said.add(row.validTo() == null ? "" : row.validTo().toString());
        return said;
    }

    void endTable() {
        close();
        close();
    }

    String end() {
        data.forEach(this::data);
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static String type(Attribute attribute) {
        return switch (attribute.kind()) {
            case FLAG -> "boolean";
            case QUANTITY -> "number";
            case DAY -> "date";
            case MOMENT -> "dateTime";
            case CHOICE, CHOICES, DEVICE, TEXT -> "string";
        };
    }

    private void entry(String element, String content) {
        open(element);
        text(content);
        close();
    }

    private void text(String content) {
        try {
            xml.writeStartElement(DMN, "text");
            xml.writeCharacters(content);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void open(String element, String... attributes) {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement(DMN, element);
            if (!element.startsWith("annotation")) {
                xml.writeAttribute("id", element + "_" + ++ids);
            }
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(XMLStreamException cause) {
        return new IllegalStateException("Writing to memory does not fail", cause);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.FactValue;
import io.anlan.rules.RulePack;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The elements of DMN 1.3, one call each, one line each. */
final class XmlWriter {

    /** What a row says about itself, in the order in which it is written. */
    static final List<String> ANNOTATIONS = List.of(
            "id", "criterion", "zh", "en", "regulation", "clause", "verified", "penalty", "validFrom", "validTo");

    private final XmlElements xml;
    private final Map<String, String> data = new LinkedHashMap<>();

    XmlWriter(RulePack pack) {
        String namespace = "urn:anlan:rules:" + pack.id() + ":" + pack.version();
        this.xml = new XmlElements(
                "definitions", "id", "definitions", "name", pack.title().zh(), "namespace", namespace);
    }

    /** @param inputs what the table looks at, by name; tools that check a decision want it declared beside the decision */
    void table(FactType type, String hitPolicy, Map<String, Attribute> inputs) {
        xml.open("decision", "name", type.name(), "label", type.labels().zh());
        xml.open("variable", "name", type.name(), "typeRef", "Any");
        xml.close();
        Map<String, String> own = new LinkedHashMap<>();
        inputs.forEach((name, attribute) -> {
            int dot = name.indexOf('.');
            own.put(dot < 0 ? name : name.substring(0, dot), dot < 0 ? type(attribute) : "Any");
        });
        own.forEach((name, typeRef) -> {
            xml.open("informationRequirement");
            xml.empty("requiredInput", "href", "#data_" + name);
            xml.close();
            data.merge(name, typeRef, (one, other) -> one.equals(other) ? one : "Any");
        });
        xml.open("decisionTable", "hitPolicy", hitPolicy);
    }

    private void data(String name, String typeRef) {
        xml.openAs("inputData", "data_" + name, "name", name);
        xml.empty("variable", "name", name, "typeRef", typeRef);
        xml.close();
    }

    void input(String name, Attribute attribute) {
        String unit = attribute.unit() == null ? "" : "（" + attribute.unit() + "）";
        xml.open("input", "label", attribute.labels().zh() + unit);
        xml.open("inputExpression", "typeRef", type(attribute));
        xml.text(name);
        xml.close();
        xml.close();
    }

    void output(Attribute attribute) {
        xml.open("output", "name", attribute.name(), "label", attribute.labels().zh(), "typeRef", type(attribute));
        xml.close();
    }

    void annotations() {
        for (String name : ANNOTATIONS) {
            xml.open("annotation", "name", name);
            xml.close();
        }
    }

    void rule(Row row, List<String> tests, List<Attribute> outputs) {
        xml.open("rule");
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
        xml.close();
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
        xml.close();
        xml.close();
    }

    String end() {
        data.forEach(this::data);
        return xml.end();
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
        xml.open(element);
        xml.text(content);
        xml.close();
    }
}

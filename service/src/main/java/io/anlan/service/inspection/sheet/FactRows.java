// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.compliance.FindingVocabulary;
import io.anlan.service.compliance.FindingVocabulary.Attribute;
import io.anlan.service.compliance.FindingVocabulary.FactType;
import io.anlan.service.inspection.sheet.ReportedCase.Place;
import io.anlan.service.inspection.sheet.ValueText.Unreadable;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.platform.table.TableCell;
import io.anlan.service.platform.table.TableRow;
import io.anlan.service.platform.table.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns rows into facts: a row is an object, rows with the same object number are one. */
final class FactRows {

    /** What the enterprise itself is like, written like a situation. */
    static final String ENTERPRISE = "enterprise";

    static final Wording ENTERPRISE_LABELS = new Wording("企业情况", "The enterprise itself");

    private final SheetHeader header;
    private final List<RowProblem> problems;
    private final Map<String, Place> places;
    private final Terms<FactType> types;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Draft> byObject = new HashMap<>();
    private final Draft enterprise;

    FactRows(FindingVocabulary vocabulary, SheetHeader header, List<RowProblem> problems, Map<String, Place> places) {
        this.header = header;
        this.problems = problems;
        this.places = places;
        var pseudo =
                new FactType(ENTERPRISE, ENTERPRISE_LABELS, List.of(), vocabulary.enterpriseAttributes(), List.of());
        this.types = new Terms<>(
                Stream.concat(Stream.of(pseudo), vocabulary.factTypes().stream())
                        .toList(),
                FactType::name,
                FactType::labels);
        this.enterprise = new Draft(pseudo, "/enterprise/");
    }

    void add(TableRow row) {
        TableCell object = header.cell(row, SheetColumn.OBJECT);
        TableCell situation = header.cell(row, SheetColumn.SITUATION);
        Draft known = object.blank() ? null : byObject.get(object.text());
        if (situation.blank() && known != null) {
            values(row, known);
            return;
        }
        Optional<FactType> type = types.find(situation.text());
        if (type.isEmpty()) {
            refuse(
                    row,
                    header.name(SheetColumn.SITUATION),
                    situation.text(),
                    "unknown-term",
                    "没有这个情形，见“情形与指标”",
                    "There is no such situation; see the sheet of situations");
        } else if (type.get().name().equals(ENTERPRISE)) {
            values(row, enterprise);
        } else if (known == null) {
            Draft draft = new Draft(type.get(), "/facts/" + drafts.size() + "/values/");
            drafts.add(draft);
            if (!object.blank()) {
                draft.object = object.text();
                byObject.put(object.text(), draft);
            }
            values(row, draft);
        } else if (!known.type.equals(type.get())) {
            refuse(
                    row,
                    header.name(SheetColumn.SITUATION),
                    situation.text(),
                    "differs-within-object",
                    "同一对象的情形不一致",
                    "The same object has another situation in an earlier row");
        } else {
            values(row, known);
        }
    }

    /** In the order of the rows, each with a ref people can read. */
    List<Map<String, Object>> facts() {
        List<Map<String, Object>> facts = new ArrayList<>();
        int next = 1;
        for (Draft draft : drafts) {
            String ref = draft.object;
            while (ref.isEmpty()) {
                String candidate = Integer.toString(next++);
                ref = byObject.containsKey(candidate) ? "" : candidate;
            }
            facts.add(Map.of("ref", ref, "type", draft.type.name(), "values", draft.values));
        }
        return facts;
    }

    Map<String, Object> enterprise() {
        return enterprise.values;
    }

    private void values(TableRow row, Draft draft) {
        for (var pair : header.pairs()) {
            TableCell name = row.cell(pair.attribute());
            TableCell value = row.cell(pair.value());
            if (name.blank()) {
                if (!value.blank()) {
                    refuse(
                            row,
                            header.name(pair.value()),
                            value.text(),
                            "missing-value",
                            "有值而没有指标",
                            "A value without an attribute");
                }
                continue;
            }
            Optional<Attribute> attribute = draft.attributes.find(name.text());
            if (attribute.isEmpty()) {
                String zh = labels(draft, Wording::zh, "、");
                String en = labels(draft, Wording::en, ", ");
                refuse(
                        row,
                        header.name(pair.attribute()),
                        name.text(),
                        "unknown-attribute",
                        "该情形没有此指标；可填：" + zh,
                        "Not an attribute of the situation; one of: " + en);
            } else if (!ValueText.unknown(value)) {
                value(row, draft, attribute.get(), header.name(pair.value()), value);
            }
        }
    }

    private void value(TableRow row, Draft draft, Attribute attribute, String column, TableCell cell) {
        try {
            Object value = ValueText.read(attribute, cell);
            Object before = draft.values.putIfAbsent(attribute.name(), value);
            if (before != null && !before.equals(value)) {
                refuse(
                        row,
                        column,
                        cell.text(),
                        "differs-within-object",
                        "同一对象的同一指标有两个值",
                        "The same attribute of the same object has two values");
            }
            places.putIfAbsent(draft.pointer + attribute.name(), new Place(row.number(), column, cell.text()));
        } catch (Unreadable e) {
            refuse(
                    row,
                    column,
                    cell.text(),
                    "wrong-value",
                    attribute.labels().zh() + "：" + e.zh(),
                    attribute.labels().en() + ": " + e.en());
        }
    }

    private static String labels(Draft draft, Function<Wording, String> language, String separator) {
        return draft.type.attributes().stream()
                .map(Attribute::labels)
                .map(language)
                .collect(Collectors.joining(separator));
    }

    private void refuse(TableRow row, String column, String value, String code, String zh, String en) {
        problems.add(RowProblem.of(row.number(), column, value, code, zh, en));
    }

    /** One object while its rows are read. */
    private static final class Draft {
        private final FactType type;
        private final String pointer;
        private final Terms<Attribute> attributes;
        private final Map<String, Object> values = new LinkedHashMap<>();
        private String object = "";

        Draft(FactType type, String pointer) {
            this.type = type;
            this.pointer = pointer;
            this.attributes = new Terms<>(type.attributes(), Attribute::name, Attribute::labels);
        }
    }
}

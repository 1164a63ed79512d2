// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the three tables of the shipped vocabulary and refuses a table that contradicts itself. */
final class VocabularyReader {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(false)
            .get();

    private VocabularyReader() {}

    static Vocabulary read() {
        Map<String, List<AllowedValue>> lists = readLists(table("lists.csv"));
        Map<String, Strictness> strictness = readStrictness(table("strictness.csv"));
        Map<String, List<Attribute>> attributes = readAttributes(table("attributes.csv"), lists, strictness);
        Map<String, FactType> types = new LinkedHashMap<>();
        for (CSVRecord line : table("fact-types.csv")) {
            String name = line.get("name");
            List<Attribute> own = attributes.remove(name);
            check(own != null, line, "fact type " + name + " has no attributes");
            Set<String> industries = words(line.get("industries"));
            FactType type = new FactType(name, labels(line, ""), List.copyOf(Objects.requireNonNull(own)), industries);
            check(types.put(name, type) == null, line, "fact type " + name + " declared twice");
        }
        if (!attributes.isEmpty()) {
            throw new IllegalStateException("Attributes of undeclared fact types: " + attributes.keySet());
        }
        return new Vocabulary(types, lists);
    }

    private static Map<String, List<AllowedValue>> readLists(List<CSVRecord> lines) {
        Map<String, List<AllowedValue>> lists = new LinkedHashMap<>();
        for (CSVRecord line : lines) {
            lists.computeIfAbsent(line.get("list"), name -> new ArrayList<>())
                    .add(new AllowedValue(line.get("code"), labels(line, "")));
        }
        lists.replaceAll((name, values) -> List.copyOf(values));
        return lists;
    }

    private static Map<String, List<Attribute>> readAttributes(
            List<CSVRecord> lines, Map<String, List<AllowedValue>> lists, Map<String, Strictness> strictness) {
        Map<String, List<Attribute>> attributes = new LinkedHashMap<>();
        for (CSVRecord line : lines) {
            List<Attribute> own = attributes.computeIfAbsent(line.get("fact_type"), name -> new ArrayList<>());
            Attribute attribute = attribute(line, lists, strictness);
            boolean twice = own.stream().anyMatch(other -> other.name().equals(attribute.name()));
            check(!twice, line, "attribute " + attribute.name() + " declared twice");
            own.add(attribute);
        }
        return attributes;
    }

    private static Attribute attribute(
            CSVRecord line, Map<String, List<AllowedValue>> lists, Map<String, Strictness> strictness) {
        AttributeKind kind = AttributeKind.valueOf(line.get("kind"));
        String list = kind == AttributeKind.DEVICE ? Vocabulary.DEVICE_STATES : line.get("list");
        boolean chosen = kind == AttributeKind.CHOICE || kind == AttributeKind.CHOICES || kind == AttributeKind.DEVICE;
        check(chosen != list.isEmpty(), line, "a list belongs to a choice and only to a choice");
        check(list.isEmpty() || lists.containsKey(list), line, "unknown list " + list);
        String unit = line.get("unit");
        check((kind == AttributeKind.QUANTITY) != unit.isEmpty(), line, "a unit belongs to a quantity and only there");
        return new Attribute(
                line.get("attribute"),
                labels(line, ""),
                kind,
                unit.isEmpty() ? null : unit,
                lists.getOrDefault(list, List.of()),
                number(line.get("min")),
                number(line.get("max")),
                labels(line, "question_"),
                line.get("fact_type").equals(FactType.OUTCOME) ? strictness.get(line.get("attribute")) : null);
    }

    private static Map<String, Strictness> readStrictness(List<CSVRecord> lines) {
        Map<String, Strictness> strictness = new LinkedHashMap<>();
        for (CSVRecord line : lines) {
            String strictest = line.get("strictest");
            Strictness order = switch (strictest) {
                case "LESS" -> new Strictness.Less();
                case "MORE" -> new Strictness.More();
                default -> new Strictness.Order(List.of(strictest.split(" ", -1)));
            };
            check(strictness.put(line.get("attribute"), order) == null, line, "an attribute is listed twice");
        }
        return strictness;
    }

    private static Labels labels(CSVRecord line, String prefix) {
        String zh = line.get(prefix + "zh");
        String en = line.get(prefix + "en");
        check(!zh.isBlank() && !en.isBlank(), line, "a label is missing");
        return new Labels(zh, en);
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    private static Set<String> words(String cell) {
        return cell.isBlank() ? Set.of() : new LinkedHashSet<>(List.of(cell.split(" ", -1)));
    }

    private static void check(boolean condition, CSVRecord line, String problem) {
        if (!condition) {
            throw new IllegalStateException("Vocabulary, line " + line.getRecordNumber() + ": " + problem);
        }
    }

    private static List<CSVRecord> table(String name) {
        try (InputStream stream = Objects.requireNonNull(
                        VocabularyReader.class.getResourceAsStream("/vocabulary/" + name), name);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("Vocabulary table " + name, e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.compliance.FindingVocabulary;
import io.anlan.service.compliance.FindingVocabulary.FactType;
import io.anlan.service.platform.table.CsvLines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The empty table to fill in, made from the vocabulary. */
public final class FindingTemplate {

    private final FindingVocabulary vocabulary;

    public FindingTemplate(FindingVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A workbook with drop-down lists, an explanation of the columns, and all situations, attributes and values. */
    public byte[] workbook() {
        return new TemplateWorkbook(header(), types(), vocabulary).write();
    }

    /** The header alone, with the mark by which Excel knows UTF-8. */
    public byte[] csv() {
        return CsvLines.of(List.of(header()));
    }

    /** Required columns are starred; as many pairs of attribute and value as the richest situation has attributes. */
    private List<String> header() {
        List<String> header = new ArrayList<>();
        for (SheetColumn column : SheetColumn.values()) {
            header.add(column.labels().zh() + (column.required() ? "*" : ""));
        }
        int pairs = types().stream()
                .mapToInt(type -> type.attributes().size())
                .max()
                .orElse(1);
        IntStream.rangeClosed(1, pairs).forEach(number -> {
            header.add("指标" + number);
            header.add("值" + number);
        });
        return header;
    }

    private List<FactType> types() {
        return Stream.concat(
                        vocabulary.factTypes().stream(),
                        Stream.of(new FactType(
                                FactRows.ENTERPRISE,
                                FactRows.ENTERPRISE_LABELS,
                                List.of(),
                                vocabulary.enterpriseAttributes(),
                                List.of())))
                .map(FactType::asked)
                .toList();
    }
}

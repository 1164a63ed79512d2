// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.compliance.FindingVocabulary;
import io.anlan.service.compliance.FindingVocabulary.Attribute;
import io.anlan.service.compliance.FindingVocabulary.FactType;
import io.anlan.service.compliance.FindingVocabulary.Kind;
import io.anlan.service.compliance.FindingVocabulary.Term;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.TableCell;
import io.anlan.service.platform.table.TemplateSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The template as a workbook. The lists depend on each other: the attributes offered are those of the situation chosen, the
 * values those of the attribute, found by the sheets of situations and values.
 */
final class TemplateWorkbook {

    private static final String SITUATIONS = "情形与指标";
    private static final String VALUES = "可选值";
    private static final int PREPARED_ROWS = 1000;
    private static final String BETWEEN = "|";

    private final List<String> header;
    private final List<FactType> types;
    private final FindingVocabulary vocabulary;

    TemplateWorkbook(List<String> header, List<FactType> types, FindingVocabulary vocabulary) {
        this.header = header;
        this.types = types;
        this.vocabulary = vocabulary;
    }

    byte[] write() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Anlan", "1.0")) {
            findings(book.newWorksheet(FindingSheet.SHEET));
            explanations(book.newWorksheet("填写说明"));
            situations(book.newWorksheet(SITUATIONS));
            values(book.newWorksheet(VALUES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void findings(Worksheet sheet) {
        new TemplateSheet(sheet, header);
        sheet.freezePane(1, 1);
        column(sheet, SheetColumn.CASE).style().format("@").set();
        column(sheet, SheetColumn.ENTERPRISE).style().format("@").set();
        column(sheet, SheetColumn.INSPECTED_ON).style().format("yyyy-mm-dd").set();
        offer(sheet, SheetColumn.INDUSTRY, "行业");
        offer(sheet, SheetColumn.FIELD, "领域");
        offer(sheet, SheetColumn.SOURCE, "来源");
        offer(sheet, SheetColumn.ACCIDENT_TYPE, "事故类型");
        offer(sheet, SheetColumn.SITUATION, "情形");
        String situation = "$" + TableCell.columnName(position(SheetColumn.SITUATION)) + "2";
        for (int name = SheetColumn.values().length; name + 1 < header.size(); name += 2) {
            String attribute = TableCell.columnName(name) + "2";
            offer(sheet, name, list(SITUATIONS, "C", situation));
            offer(
                    sheet,
                    name + 1,
                    list(VALUES, "B", "CONCATENATE(" + situation + ",\"" + BETWEEN + "\"," + attribute + ")"));
        }
    }

    /** The cells of a column beside all rows whose column A holds the key; they stand one below the other. */
    private static String list(String sheet, String column, String key) {
        String from = "'" + sheet + "'!";
        return "OFFSET(" + from + "$" + column + "$1,MATCH(" + key + "," + from + "$A:$A,0)-1,0,COUNTIF(" + from
                + "$A:$A," + key + "),1)";
    }

    private static int position(SheetColumn column) {
        return List.of(SheetColumn.values()).indexOf(column);
    }

    private static Range column(Worksheet sheet, SheetColumn column) {
        return sheet.range(1, position(column), PREPARED_ROWS, position(column));
    }

    private static void offer(Worksheet sheet, SheetColumn column, String key) {
        offer(sheet, position(column), list(VALUES, "B", "\"" + key + "\""));
    }

    /** Offered, not forced: codes, English labels and numbers are taken as well, and the dry run says what is wrong. */
    private static void offer(Worksheet sheet, int column, String formula) {
        sheet.range(1, column, PREPARED_ROWS, column)
                .validateWithListByFormula(formula)
                .allowBlank(true)
                .showErrorMessage(false)
                .errorTitle("")
                .error("");
    }

    private static void explanations(Worksheet sheet) {
        Wording pairs = new NumberedColumn(NumberedColumn.Part.ATTRIBUTE, 1).explanation();
        TemplateSheet.explain(
                sheet,
                SheetColumn.values(),
                List.of(
                        List.of("指标n、值n", "Attribute n, Value n", "", pairs.zh(), pairs.en()),
                        List.of(
                                "值：多选",
                                "Values",
                                "",
                                "多个值用“；”隔开；一个也没有填“无”",
                                "Separate several values by a semicolon; none: 无")));
    }

    private void situations(Worksheet sheet) {
        var lines = new TemplateSheet(
                sheet,
                List.of("情形", "适用行业", "指标", "填写什么", "单位", "问题", "Situation", "Attribute", "Question", "代码", "条款"));
        for (FactType type : types) {
            for (Attribute attribute : type.attributes()) {
                lines.line(List.of(
                        type.labels().zh(),
                        industries(type),
                        attribute.labels().zh(),
                        expected(attribute),
                        attribute.unit() == null ? "" : attribute.unit(),
                        attribute.question().zh(),
                        type.labels().en(),
                        attribute.labels().en(),
                        attribute.question().en(),
                        type.name() + "." + attribute.name(),
                        String.join(" ", type.criteria())));
            }
        }
    }

    private String industries(FactType type) {
        return vocabulary.industries().stream()
                .filter(industry -> type.industries().contains(industry.code()))
                .map(industry -> industry.labels().zh())
                .collect(Collectors.joining("、"));
    }

    private static String expected(Attribute attribute) {
        return switch (attribute.kind()) {
            case FLAG -> "是、否";
            case QUANTITY -> "数值";
            case CHOICE, DEVICE -> "选一项";
            case CHOICES -> "可选多项";
            case DAY -> "日期";
            case MOMENT -> "日期和时间";
            case TEXT -> "文字";
        };
    }

    private void values(Worksheet sheet) {
        var lines = new TemplateSheet(sheet, List.of("用于", "可选值", "Value", "代码"));
        terms(lines, "行业", vocabulary.industries());
        terms(lines, "领域", vocabulary.fields());
        terms(lines, "来源", vocabulary.sources());
        terms(lines, "事故类型", vocabulary.accidentTypes());
        terms(
                lines,
                "情形",
                types.stream().map(type -> new Term(type.name(), type.labels())).toList());
        for (FactType type : types) {
            for (Attribute attribute : type.attributes()) {
                List<Term> allowed = attribute.kind() == Kind.FLAG
                        ? List.of(new Term("true", new Wording("是", "yes")), new Term("false", new Wording("否", "no")))
                        : attribute.allowed();
                terms(lines, type.labels().zh() + BETWEEN + attribute.labels().zh(), allowed);
            }
        }
    }

    private static void terms(TemplateSheet lines, String key, List<Term> terms) {
        for (Term term : terms) {
            lines.line(List.of(key, term.labels().zh(), term.labels().en(), term.code()));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.compliance.FindingVocabulary;
import io.anlan.service.compliance.FindingVocabulary.Attribute;
import io.anlan.service.compliance.FindingVocabulary.FactType;
import io.anlan.service.compliance.FindingVocabulary.Kind;
import io.anlan.service.compliance.FindingVocabulary.Term;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.TableCell;
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
        head(sheet, header);
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

    private void explanations(Worksheet sheet) {
        head(sheet, List.of("列", "Column", "必填", "说明", "Explanation"));
        int row = 1;
        for (SheetColumn column : SheetColumn.values()) {
            line(
                    sheet,
                    row++,
                    List.of(
                            column.labels().zh(),
                            column.labels().en(),
                            column.required() ? "是" : "",
                            column.explanation().zh(),
                            column.explanation().en()));
        }
        line(
                sheet,
                row++,
                List.of(
                        "指标n、值n",
                        "Attribute n, Value n",
                        "",
                        "该情形的指标与其值；不知道就不填，系统会追问，绝不按“没有问题”处理",
                        "An attribute of the situation and its value; leave out what is not known: it is asked, never taken for safe"));
        line(
                sheet,
                row++,
                List.of(
                        "值：多选",
                        "Values",
                        "",
                        "多个值用“；”隔开；一个也没有填“无”",
                        "Separate several values by a semicolon; none: 无"));
        line(sheet, row, List.of("公式", "Formulas", "", "不接受公式和宏", "Formulas and macros are refused"));
    }

    private void situations(Worksheet sheet) {
        head(sheet, List.of("情形", "适用行业", "指标", "填写什么", "单位", "问题", "Situation", "Attribute", "Question", "代码", "条款"));
        int row = 1;
        for (FactType type : types) {
            for (Attribute attribute : type.attributes()) {
                line(
                        sheet,
                        row++,
                        List.of(
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
        head(sheet, List.of("用于", "可选值", "Value", "代码"));
        int row = terms(sheet, 1, "行业", vocabulary.industries());
        row = terms(sheet, row, "领域", vocabulary.fields());
        row = terms(sheet, row, "来源", vocabulary.sources());
        row = terms(sheet, row, "事故类型", vocabulary.accidentTypes());
        row = terms(
                sheet,
                row,
                "情形",
                types.stream().map(type -> new Term(type.name(), type.labels())).toList());
        for (FactType type : types) {
            for (Attribute attribute : type.attributes()) {
                List<Term> allowed = attribute.kind() == Kind.FLAG
                        ? List.of(new Term("true", new Wording("是", "yes")), new Term("false", new Wording("否", "no")))
                        : attribute.allowed();
                row = terms(
                        sheet,
                        row,
                        type.labels().zh() + BETWEEN + attribute.labels().zh(),
                        allowed);
            }
        }
    }

    private static int terms(Worksheet sheet, int from, String key, List<Term> terms) {
        int row = from;
        for (Term term : terms) {
            line(sheet, row++, List.of(key, term.labels().zh(), term.labels().en(), term.code()));
        }
        return row;
    }

    private static void head(Worksheet sheet, List<String> header) {
        line(sheet, 0, header);
        sheet.range(0, 0, 0, header.size() - 1)
                .style()
                .bold()
                .fillColor("DDEBF7")
                .set();
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, 18);
        }
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }
}

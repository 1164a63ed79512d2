// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part of a workbook, walked once from its beginning to its end; one object walks one part. */
final class WorkbookPart {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,2})([1-9][0-9]{0,6})");
    private static final Set<String> CELL_TYPES = Set.of("n", "s", "str", "inlineStr", "b", "e");
    private static final int MOST_NAMED = 10;
    private static final int LONGEST_NUMBER = 40;

    /** What Excel itself allows in one cell. */
    private static final int LONGEST_TEXT = 32_767;

    private static final XMLInputFactory XML = withoutEntities();

    private final String part;
    private final TableLimits limits;
    private final List<String> formulas = new ArrayList<>();
    private int formulaCount;
    private int rows;
    private int rowCells;
    private boolean rowHasValue;
    private boolean inSheet;
    private String cell = "";
    private boolean numeric;
    private boolean shared;
    private int textLength;
    private final StringBuilder index = new StringBuilder();
    private int sharedTexts;
    private int highestShared = -1;

    WorkbookPart(String part, TableLimits limits) {
        this.part = part;
        this.limits = limits;
    }

    private static XMLInputFactory withoutEntities() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    void check(InputStream content) {
        try {
            var reader = XML.createXMLStreamReader(content);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw RefusedFile.unsafe(
                            "工作簿含文档类型定义或实体（" + part + "）",
                            "The workbook declares a document type or entities (" + part + ")");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    start(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(reader.getLocalName());
                } else if (reader.hasText()) {
                    text(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw WorkbookGate.unreadable();
        }
        if (formulaCount > 0) {
            throw RefusedFile.unsafe(
                    "含公式的单元格：" + String.join("、", formulas) + "，共 " + formulaCount + " 处；请改为数值",
                    "Cells with formulas: " + String.join(", ", formulas) + "; " + formulaCount
                            + " in all; replace them by values");
        }
    }

    private void start(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (name.equals("sheetData")) {
            inSheet = true;
        } else if (name.equals("si")) {
            textLength = 0;
            sharedTexts++;
        } else if (name.equals("Override") || name.equals("Default")) {
            contentType(reader.getAttributeValue(null, "ContentType"));
        } else if (name.equals("Relationship")) {
            relationship(reader);
        } else if (name.equals("workbookPr")) {
            epoch(reader.getAttributeValue(null, "date1904"));
        } else if (inSheet) {
            inSheet(name, reader);
        }
    }

    private void inSheet(String name, XMLStreamReader reader) {
        switch (name) {
            case "row" -> {
                rowHasValue = false;
                rowCells = 0;
                number(reader.getAttributeValue(null, "r"));
            }
            case "c" -> cell(reader);
            case "v", "is" -> rowHasValue = true;
            case "f" -> {
                formulaCount++;
                if (formulas.size() < MOST_NAMED) {
                    formulas.add(cell);
                }
            }
            default -> {
                // styles and extensions carry no content
            }
        }
    }

    private void cell(XMLStreamReader reader) {
        String address = reader.getAttributeValue(null, "r");
        cell = address == null ? TableCell.reference(rowCells, rows + 1) : address;
        rowCells++;
        if (rowCells > limits.columns() || (address != null && !narrow(address))) {
            throw RefusedFile.tooLarge(
                    "单元格 " + cell + " 超出允许的 " + limits.columns() + " 列",
                    "Cell " + cell + " is beyond the " + limits.columns() + " columns that are allowed");
        }
        String given = reader.getAttributeValue(null, "t");
        String type = given == null ? "n" : given;
        if (!CELL_TYPES.contains(type)) {
            throw WorkbookGate.unreadable();
        }
        shared = type.equals("s");
        index.setLength(0);
        numeric = !type.equals("str") && !type.equals("inlineStr");
        textLength = 0;
        number(reader.getAttributeValue(null, "s"));
    }

    private boolean narrow(String address) {
        var matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return false;
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + (letter - 'A' + 1);
        }
        return column <= limits.columns();
    }

    /** Texts that cells may refer to. */
    int sharedTexts() {
        return sharedTexts;
    }

    /** The highest text a cell refers to; the reader would invent those in between. */
    int highestShared() {
        return highestShared;
    }

    private void text(XMLStreamReader reader) {
        textLength += reader.getTextLength();
        if (inSheet && shared && textLength <= LONGEST_NUMBER) {
            index.append(reader.getText());
        }
        int limit = inSheet && numeric ? LONGEST_NUMBER : LONGEST_TEXT;
        if (textLength > limit) {
            throw RefusedFile.tooLarge(
                    "单元格内容过长（" + part + " " + cell + "）",
                    "The content of a cell is too long (" + part + " " + cell + ")");
        }
    }

    private void end(String name) {
        if (name.equals("sheetData")) {
            inSheet = false;
        } else if (inSheet && name.equals("v") && shared) {
            number(index.toString().strip());
            highestShared =
                    Math.max(highestShared, Integer.parseInt(index.toString().strip()));
        } else if (inSheet && name.equals("row") && rowHasValue && ++rows > limits.rows() + 1) {
            throw RefusedFile.tooLarge(
                    "超过 " + limits.rows() + " 行，请拆分后再导入",
                    "More than " + limits.rows() + " rows; split the file and import the parts");
        }
    }

    private void contentType(@Nullable String type) {
        if (type != null && (type.contains("macroEnabled") || type.contains("vbaProject"))) {
            throw RefusedFile.unsafe(
                    "含宏的工作簿（xlsm）不予导入，请另存为 xlsx", "Workbooks with macros (xlsm) are refused; save it as xlsx");
        }
    }

    private void relationship(XMLStreamReader reader) {
        String kind = reader.getAttributeValue(null, "Type");
        boolean external = "External".equals(reader.getAttributeValue(null, "TargetMode"));
        if (external && (kind == null || !kind.endsWith("/hyperlink"))) {
            throw RefusedFile.unsafe(
                    "工作簿引用了外部内容（" + part + "）", "The workbook refers to content elsewhere (" + part + ")");
        }
    }

    private void epoch(@Nullable String from1904) {
        if ("1".equals(from1904) || "true".equals(from1904)) {
            throw RefusedFile.unreadable(
                    "工作簿使用 1904 日期系统，请改用 1900 日期系统",
                    "The workbook counts dates from 1904; switch it to the 1900 date system");
        }
    }

    /** The reader turns these into integers without looking. */
    private static void number(@Nullable String digits) {
        if (digits != null && !digits.matches("[0-9]{1,7}")) {
            throw WorkbookGate.unreadable();
        }
    }
}

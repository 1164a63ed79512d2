// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class TableFileTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final byte[] DECENT = Workbooks.with(sheet -> {
        sheet.value(0, 0, "案例号");
        sheet.value(0, 1, "人数");
        sheet.value(3, 0, "P01");
        sheet.value(3, 1, 0.1 + 0.2);
        sheet.value(3, 2, true);
    });

    @Test
    void aWorkbookIsReadCellByCellAndEmptyRowsAreLeftOut() {
        var rows = rows(DECENT);
        assertThat(rows).extracting(TableRow::number).containsExactly(1, 4);
        assertThat(rows.get(1).cell(0)).isEqualTo(new TableCell("A4", TableCell.Kind.TEXT, "P01"));
        assertThat(rows.get(1).cell(2)).isEqualTo(new TableCell("C4", TableCell.Kind.FLAG, "true"));
        assertThat(rows.get(1).cell(9)).isEqualTo(new TableCell("J4", TableCell.Kind.TEXT, ""));
    }

    @Test
    void aNumberIsWhatThePersonTypedAndNotItsBinaryFraction() {
        assertThat(rows(DECENT).get(1).cell(1)).isEqualTo(new TableCell("B4", TableCell.Kind.NUMBER, "0.3"));
    }

    @Test
    void csvIsReadInUtf8WithAndWithoutMarkAndInGb18030() {
        String text = "案例号,标题\r\nP01,\"喷漆室, 无报警\"\r\n";
        for (byte[] file : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GB18030")))) {
            assertThat(rows(file)).hasSize(2);
            assertThat(rows(file).get(0).cell(0).text()).isEqualTo("案例号");
            assertThat(rows(file).get(1).cell(1)).isEqualTo(new TableCell("B2", TableCell.Kind.TEXT, "喷漆室, 无报警"));
        }
    }

    @Test
    void aFormulaIsRefusedWithItsCellNamed() {
        refused(Workbooks.with(sheet -> {
                    sheet.value(0, 0, "案例号");
                    sheet.formula(4, 2, "HYPERLINK(\"http://example.org\",A1)");
                }))
                .hasMessageContaining("platform/unsafe-file")
                .hasMessageContaining("C5");
    }

    @Test
    void macrosAreRefusedByPartAndByContentType() {
        refused(Workbooks.changed(DECENT, "xl/vbaProject.bin", any -> "code")).hasMessageContaining("vbaProject.bin");
        refused(Workbooks.changed(
                        DECENT,
                        "[Content_Types].xml",
                        xml -> xml.replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")))
                .hasMessageContaining("xlsm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>",
                "<!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>",
                "<!DOCTYPE sst SYSTEM \"http://127.0.0.1:1/x.dtd\"><sst/>"
            })
    void documentTypesAndEntitiesAreRefused(String xml) {
        refused(Workbooks.changed(DECENT, "xl/sharedStrings.xml", any -> xml)).hasMessageContaining("platform/un");
    }

    @Test
    void anEntityInUtf16IsSeenAsWell() throws IOException {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>";
        refused(zip(
                        "[Content_Types].xml",
                        "<Types/>".getBytes(StandardCharsets.UTF_8),
                        xml.getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("platform/unsafe-file");
    }

    @Test
    void aZipBombIsStoppedWhileItUnpacks() throws IOException {
        var small = new TableLimits(DataSize.ofMegabytes(10), DataSize.ofMegabytes(2), 100, 20, 100);
        byte[] bomb = Workbooks.changed(DECENT, "xl/media/image1.png", any -> "0".repeat(8 << 20));
        assertThat(bomb.length).isLessThan(20_000);
        assertThatThrownBy(() -> TableFile.of(bomb, small))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("platform/file-too-large");
    }

    @Test
    void addressesFarAwayAreRefusedBeforeMemoryIsSpentOnThem() {
        for (String address : List.of("XFD4", "ZZZZZZ4", "A99999999999", "a4", "4")) {
            refused(Workbooks.changed(DECENT, SHEET, xml -> xml.replace("r=\"A4\"", "r=\"" + address + "\"")))
                    .hasMessageContaining("platform/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1", "-"})
    void aNumberIsShortAndPlain(String number) {
        byte[] file = Workbooks.changed(
                DECENT, SHEET, xml -> xml.replaceFirst("<v>0\\.3[0-9]*</v>", "<v>" + number + "</v>"));
        if (number.equals("-")) {
            assertThatThrownBy(() -> rows(file)).isInstanceOf(RefusedFile.class);
        } else {
            assertThat(rows(file).get(1).cell(1).text().length()).isLessThan(20);
        }
    }

    @Test
    void aNumberOfAMillionDigitsIsRefused() {
        refused(Workbooks.changed(
                        DECENT,
                        SHEET,
                        xml -> xml.replaceFirst("<v>0\\.3[0-9]*</v>", "<v>" + "9".repeat(1_000_000) + "</v>")))
                .hasMessageContaining("platform/file-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t=\"s\"><v>77</v>", "t=\"s\"><v>-1</v>", "t=\"q\"><v>1</v>", "t=\"b\"><v>7</v>"})
    void damagedCellsAreRefusedAndNotGuessed(String cell) {
        byte[] file = Workbooks.changed(DECENT, SHEET, xml -> xml.replaceFirst("t=\"s\"><v>2</v>", cell));
        assertThatThrownBy(() -> rows(file)).isInstanceOf(RefusedFile.class);
    }

    @Test
    void moreRowsOrColumnsThanAllowedAreRefused() {
        var few = new TableLimits(DataSize.ofMegabytes(1), DataSize.ofMegabytes(5), 2, 3, 100);
        byte[] rows = "a\nb\nc\nd\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TableFile.of(rows, few).rows("", row -> {}))
                .hasMessageContaining("platform/file-too-large");
        byte[] columns = "a,b,c,d\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TableFile.of(columns, few).rows("", row -> {}))
                .hasMessageContaining("platform/file-too-large");
        assertThatThrownBy(() -> TableFile.of(
                        Workbooks.with(sheet -> {
                            for (int row = 0; row < 5; row++) {
                                sheet.value(row, 0, "x");
                            }
                        }),
                        few))
                .hasMessageContaining("platform/file-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00d0\u00cf\u0011\u00e0old",
                "%PDF-1.7\u0000\u0001",
                "PK\u0003\u0004broken",
                "\u00ff\u00fe\u0000a"
            })
    void whatIsNoTableIsRefused(String latin1) {
        refused(latin1.getBytes(StandardCharsets.ISO_8859_1)).hasMessageContaining("platform/");
    }

    @Test
    void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
        refused(zip("readme.txt", new byte[] {'x'}, new byte[] {'<', 'x', '/', '>'}))
                .hasMessageContaining("platform/unknown-file-format");
    }

    @Test
    void quotesWithoutEndAreRefused() {
        byte[] file = "a,b\n\"c,d\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> rows(file)).hasMessageContaining("platform/unreadable-file");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] file) {
        return assertThatThrownBy(() -> TableFile.of(file, TableLimits.USUAL)).isInstanceOf(RefusedFile.class);
    }

    private static List<TableRow> rows(byte[] file) {
        List<TableRow> rows = new ArrayList<>();
        TableFile.of(file, TableLimits.USUAL).rows("检查发现", rows::add);
        return rows;
    }

    private static byte[] zip(String name, byte[] content, byte[] workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : new TreeMap<>(Map.of(name, content, "xl/workbook.xml", workbook)).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }
}

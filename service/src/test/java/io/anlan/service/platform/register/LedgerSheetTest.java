// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerSheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"看\")", "<f>1+1</f>"})
    void whatLooksLikeAFormulaIsText(String said) throws IOException {
        var cell = rows(List.of(said)).get(3).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.getText()).isEqualTo(said);
    }

    @Test
    void numbersAreNumbersDaysAreWordsAndNothingStaysEmpty() throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = new LedgerSheet(out, "台账", "无", List.of("序号", "日", "空"));
        sheet.line(7, LocalDate.of(2026, 3, 10), null);
        sheet.end();
        Row row = read(out).get(3);
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(1).getText()).isEqualTo("2026-03-10");
        assertThat(row.getOptionalCell(2)).isEmpty();
    }

    @Test
    void rowsAreSentBeforeTheLastOneIsKnown() throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = new LedgerSheet(out, "台账", "无", List.of("一"));
        int sent = out.size();
        for (int thousand = 0; thousand < 5; thousand++) {
            for (int line = 0; line < 1_000; line++) {
                sheet.line(UUID.randomUUID().toString());
            }
            assertThat(out.size()).isGreaterThan(sent);
            sent = out.size();
        }
        sheet.end();
        assertThat(read(out)).hasSize(5_003);
    }

    @Test
    void whatBreaksOffDoesNotOpen() {
        var out = new ByteArrayOutputStream();
        var sheet = new LedgerSheet(out, "台账", "无", List.of("一"));
        for (int line = 0; line < 1_000; line++) {
            sheet.line("行");
        }
        assertThatThrownBy(() -> read(out)).isInstanceOfAny(IOException.class, ExcelReaderException.class);
    }

    private static List<Row> rows(List<String> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = new LedgerSheet(out, "台账", "无", List.of("一"));
        lines.forEach(sheet::line);
        sheet.end();
        return read(out);
    }

    private static List<Row> read(ByteArrayOutputStream out) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getFirstSheet().read();
        }
    }
}

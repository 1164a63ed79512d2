// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.util.List;
import java.util.function.Consumer;

/**
 * A file with a table, as people send it: an Excel workbook or CSV. What it is, its content says; names and media types are
 * not believed.
 */
public final class TableFile {

    /** Forms that are read. */
    public enum Format {
        XLSX,
        CSV
    }

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLE = {0xd0, 0xcf, 0x11, 0xe0};

    private final byte[] content;
    private final Format format;
    private final TableLimits limits;

    private TableFile(byte[] content, Format format, TableLimits limits) {
        this.content = content;
        this.format = format;
        this.limits = limits;
    }

    /**
     * Recognises a file and looks through it.
     *
     * @throws RefusedFile when it is something else, too large, unsafe or damaged
     */
    public static TableFile of(byte[] content, TableLimits limits) {
        if (content.length > limits.size().toBytes()) {
            throw RefusedFile.tooLarge(
                    "文件超过 " + limits.size().toMegabytes() + " MB",
                    "The file is larger than " + limits.size().toMegabytes() + " MB");
        }
        if (content.length == 0) {
            throw RefusedFile.unreadable("文件为空", "The file is empty");
        }
        if (startsWith(content, OLE)) {
            throw RefusedFile.unknownFormat(
                    "旧版 xls 或加密的工作簿不予导入，请另存为 xlsx", "Old xls and encrypted workbooks are refused; save it as xlsx");
        }
        if (startsWith(content, ZIP)) {
            WorkbookGate.check(content, limits);
            return new TableFile(content, Format.XLSX, limits);
        }
        CsvText.decode(content);
        return new TableFile(content, Format.CSV, limits);
    }

    public Format format() {
        return format;
    }

    /** What the sheets of a workbook are called, in their order; a CSV file has none. */
    public List<String> sheetTitles() {
        return format == Format.XLSX ? WorkbookRows.titles(content) : List.of();
    }

    /**
     * Reads row by row; rows without content are left out.
     *
     * @param sheet the sheet to read where a workbook has several; without it the first visible one
     * @throws RefusedFile when it turns out to be damaged or too large
     */
    public void rows(String sheet, Consumer<TableRow> sink) {
        if (format == Format.XLSX) {
            WorkbookRows.read(content, sheet, sink);
        } else {
            CsvRows.read(CsvText.decode(content), limits, sink);
        }
    }

    private static boolean startsWith(byte[] content, int[] signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}

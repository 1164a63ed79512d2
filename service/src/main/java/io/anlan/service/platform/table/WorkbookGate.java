// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import io.anlan.service.platform.table.BoundedStream.UnpackedBudget;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a whole workbook before the reader sees it, because the reader trusts what it reads: it allocates by cell
 * address, ignores macros and follows shared formulas. The archive is opened by the same library as the reader's, so both
 * see the same parts.
 */
final class WorkbookGate {

    private static final int MOST_PARTS = 300;
    private static final Pattern FORBIDDEN = Pattern.compile(
            ".*(vbaproject|/externallinks/|/embeddings/|/activex/|/ctrlprops/|/macrosheets/|/dialogsheets/|/querytables/"
                    + "|connections\\.xml|/customui/|\\.exe$|\\.dll$|\\.vbs$|\\.js$).*");

    private final TableLimits limits;
    private final UnpackedBudget budget;
    private int sharedTexts;
    private int highestShared = -1;

    private WorkbookGate(TableLimits limits) {
        this.limits = limits;
        this.budget = new UnpackedBudget(limits.unpacked().toBytes());
    }

    static void check(byte[] workbook, TableLimits limits) {
        var gate = new WorkbookGate(limits);
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            gate.names(zip);
            for (var entry : Collections.list(zip.getEntries())) {
                gate.part(zip, entry);
            }
            if (gate.highestShared >= gate.sharedTexts) {
                throw unreadable();
            }
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private void names(ZipFile zip) {
        Set<String> names = new HashSet<>();
        for (var entry : Collections.list(zip.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name) || names.size() > MOST_PARTS || name.contains("..") || name.contains("\\")) {
                throw unreadable();
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw RefusedFile.unsafe("工作簿已加密，请去除密码后再导入", "The workbook is encrypted; remove the password");
            }
            if (FORBIDDEN.matcher("/" + name).matches()) {
                throw RefusedFile.unsafe(
                        "工作簿含宏、外部链接或嵌入对象（" + entry.getName() + "），请另存为不含这些内容的 xlsx",
                        "The workbook holds macros, external links or embedded objects (" + entry.getName()
                                + "); save it as xlsx without them");
            }
        }
        if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
            throw RefusedFile.unknownFormat("不是 Excel 工作簿（xlsx）", "Not an Excel workbook (xlsx)");
        }
    }

    private void part(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        try (var content = new BoundedStream(zip.getInputStream(entry), budget)) {
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                var part = new WorkbookPart(entry.getName(), limits);
                part.check(content);
                sharedTexts += part.sharedTexts();
                highestShared = Math.max(highestShared, part.highestShared());
            } else {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    static RefusedFile unreadable() {
        return RefusedFile.unreadable("工作簿已损坏，无法读取", "The workbook is damaged and cannot be read");
    }
}

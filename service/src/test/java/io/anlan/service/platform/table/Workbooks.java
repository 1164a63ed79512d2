// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for tests, decent and hostile. */
public final class Workbooks {

    /** Fills a sheet. */
    @FunctionalInterface
    public interface Filling {
        void into(Worksheet sheet) throws IOException;
    }

    private Workbooks() {}

    public static byte[] with(Filling filling) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            filling.into(book.newWorksheet("Sheet1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same workbook with one part rewritten, or added when it was not there. */
    public static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) {
        try {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (var in = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                    .get()) {
                for (var entry : Collections.list(in.getEntries())) {
                    parts.put(entry.getName(), in.getInputStream(entry).readAllBytes());
                }
            }
            String before = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
            parts.put(part, change.apply(before).getBytes(StandardCharsets.UTF_8));
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                for (var entry : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

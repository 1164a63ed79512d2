// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Text of a CSV file: UTF-8 with or without a mark, otherwise GB18030, which Excel writes on a Chinese system. */
final class CsvText {

    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    static String decode(byte[] file) {
        boolean marked = file.length >= 3 && Arrays.equals(Arrays.copyOf(file, 3), UTF_8_MARK);
        byte[] content = marked ? Arrays.copyOfRange(file, 3, file.length) : file;
        for (byte each : content) {
            if (each == 0) {
                throw unknown(); // UTF-16, or no text at all
            }
        }
        return strictly(content, StandardCharsets.UTF_8)
                .or(() -> marked ? Optional.empty() : strictly(content, GB18030))
                .orElseThrow(CsvText::unknown);
    }

    /** UTF-8 comes first: GB18030 accepts nearly every sequence of bytes, UTF-8 nearly none by chance. */
    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static RefusedFile unknown() {
        return RefusedFile.unknownFormat(
                "不是 xlsx，也不是 UTF-8 或 GB18030 编码的 CSV", "Neither xlsx nor CSV in UTF-8 or GB18030");
    }
}

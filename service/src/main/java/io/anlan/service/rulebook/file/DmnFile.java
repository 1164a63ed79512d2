// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Recognises DMN by its first character, with which no workbook and no sheet begins, and takes it as UTF-8. */
final class DmnFile {

    private DmnFile() {}

    static boolean is(byte[] file) {
        int at = marked(file) ? 3 : 0;
        while (at < file.length && Character.isWhitespace(file[at])) {
            at++;
        }
        return at < file.length && file[at] == '<';
    }

    /** @throws io.anlan.service.platform.Refusal {@code rulebook/file-has-problems} for another encoding */
    static String text(byte[] file) {
        int from = marked(file) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            var wording = new Wording("DMN 文件应为 UTF-8 编码", "A DMN file has to be written in UTF-8.");
            throw FileRefusals.problems(List.of(new Violation("/DMN", "unreadable", wording)))
                    .because(e);
        }
    }

    private static boolean marked(byte[] file) {
        return file.length >= 3 && (file[0] & 0xff) == 0xef && (file[1] & 0xff) == 0xbb && (file[2] & 0xff) == 0xbf;
    }
}

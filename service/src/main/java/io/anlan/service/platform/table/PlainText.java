// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import org.jspecify.annotations.Nullable;

/** Text as a person meant it: the white space that spreadsheets and web pages leave around it does not count. */
final class PlainText {

    private PlainText() {}

    static String of(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String text = raw.replace("\r\n", "\n").replace('\u00a0', ' ');
        int from = 0;
        int to = text.length();
        while (from < to && around(text.charAt(from))) {
            from++;
        }
        while (to > from && around(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean around(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\ufeff' || c == '\u200b';
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A name in lines that are short enough; Chinese breaks anywhere, the rest between words. */
record WrappedWords(String name) {

    private static final Pattern PIECES = Pattern.compile("\\p{IsHan}[？?、，,]?|[^\\s\\p{IsHan}]+|\\s+");
    private static final int HAN = 12;
    private static final int LATIN = 6;

    List<String> within(double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean han = true;
        for (String piece : PIECES.matcher(name).results().map(it -> it.group()).toList()) {
            boolean intoEnglish = han
                    && !isHan(piece)
                    && !piece.isBlank()
                    && line.toString().isBlank() == false
                    && line.toString().endsWith(" ");
            if (!line.isEmpty() && (intoEnglish || length(line + piece.stripTrailing()) > width)) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? piece.stripLeading() : piece);
            han = piece.isBlank() ? han : isHan(piece);
        }
        lines.add(line.toString().strip());
        return lines.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static boolean isHan(String piece) {
        return Character.UnicodeScript.of(piece.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static int length(String text) {
        return text.codePoints()
                .map(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN ? HAN : LATIN)
                .sum();
    }
}

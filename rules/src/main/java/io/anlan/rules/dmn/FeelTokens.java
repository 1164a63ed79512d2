// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.dmn;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell cut into the words of FEEL that are understood, taken one after the other. */
final class FeelTokens {

    private static final int MAX_CELL = 1000;
    private static final Pattern TOKEN = Pattern.compile("\\s*(\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\])*+\""
            + "|-?\\d{1,12}(?:\\.\\d{1,6})?|\\.\\.|<=|>=|[<>()\\[\\],-]|date and time|true|false|not|date|null)\\s*");

    private final List<String> tokens = new ArrayList<>();
    private final String text;
    private final Cell at;
    private int next;

    FeelTokens(String text, Cell at) {
        this.text = text.strip();
        this.at = at;
        if (this.text.length() > MAX_CELL) {
            throw new InvalidPack(at, "hostile", "单元格过长", "the cell is too long");
        }
        Matcher matcher = TOKEN.matcher(this.text);
        int end = 0;
        while (end < this.text.length()) {
            if (!matcher.region(end, this.text.length()).lookingAt()) {
                throw refused();
            }
            tokens.add(String.valueOf(matcher.group(1)));
            end = matcher.end();
        }
    }

    /** Whether there is this one and nothing else. */
    boolean takeOnly(String token) {
        return tokens.size() == 1 && take(token);
    }

    boolean none() {
        return tokens.isEmpty();
    }

    /** The next one, which is taken whatever it is. */
    String take() {
        if (next >= tokens.size()) {
            throw refused();
        }
        return tokens.get(next++);
    }

    /** The content of the string that comes next. */
    String string() {
        String token = next < tokens.size() ? tokens.get(next++) : "";
        if (token.length() < 2 || !token.startsWith("\"")) {
            throw refused();
        }
        return token.substring(1, token.length() - 1).replaceAll("\\\\([\"\\\\])", "$1");
    }

    boolean peekString() {
        return next < tokens.size() && tokens.get(next).startsWith("\"");
    }

    boolean peek(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    boolean take(String token) {
        boolean there = peek(token);
        next += there ? 1 : 0;
        return there;
    }

    void expect(String token) {
        if (!take(token)) {
            throw refused();
        }
    }

    void expectEnd() {
        if (next < tokens.size()) {
            throw refused();
        }
    }

    InvalidPack refused() {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new InvalidPack(
                at, "unreadable", "不接受的FEEL表达式：" + shown, "not a unary test that is understood here: " + shown);
    }
}

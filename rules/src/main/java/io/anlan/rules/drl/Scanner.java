// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.authoring.cell.CellText;
import io.anlan.rules.drl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words, strings, numbers and symbols, and leaves out blanks and comments. One scanner cuts one text. */
final class Scanner {

    private static final int MAX_TEXT = 1_000_000;
    private static final int MAX_STRING = 1000;
    private static final List<String> LONG_SYMBOLS = List.of("==", "!=", "<=", ">=", "&&", "||");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    Scanner(String text) {
        this.text = text;
    }

    /**
     * All tokens, the last of them of kind END.
     *
     * @throws InvalidPack for a text that is too long, a character without a place, a string or comment without end
     */
    List<Token> tokens() {
        if (text.length() > MAX_TEXT) {
            throw new InvalidPack(new Cell("drl", null, null), "hostile", "文本过长", "the text is too long");
        }
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (CellText.hasNoPlace(c)) {
                throw token(Kind.SYMBOL, "", at).refused("含有控制字符或不可见字符", "a control or invisible character");
            } else if (text.startsWith("//", at)) {
                comment("\n");
            } else if (text.startsWith("/*", at)) {
                comment("*/");
            } else {
                tokens.add(next(c));
            }
        }
        tokens.add(token(Kind.END, "", at));
        return tokens;
    }

    private Token next(int c) {
        int start = at;
        if (c == '"') {
            return string(start);
        }
        if (Character.isLetter(c) || c == '_') {
            while (at < text.length() && (Character.isLetterOrDigit(text.codePointAt(at)) || text.charAt(at) == '_')) {
                at += Character.charCount(text.codePointAt(at));
            }
            return token(Kind.WORD, text.substring(start, at), start);
        }
        boolean negative = c == '-' && at + 1 < text.length() && digit(text.charAt(at + 1));
        if (negative || digit(c)) {
            at++;
            while (at < text.length() && (digit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            return token(Kind.NUMBER, text.substring(start, at), start);
        }
        String symbol = LONG_SYMBOLS.stream()
                .filter(longer -> text.startsWith(longer, start))
                .findFirst()
                .orElse(Character.toString(c));
        at += symbol.length();
        return token(Kind.SYMBOL, symbol, start);
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private Token string(int start) {
        StringBuilder content = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            int c = text.codePointAt(at);
            if (c == '\\') {
                at++;
                c = at < text.length() ? text.charAt(at) : '\n';
                if (c != '"' && c != '\\') {
                    throw token(Kind.STRING, "", start).refused("只接受转义 \\\" 和 \\\\", "only \\\" and \\\\ are accepted");
                }
            }
            if (CellText.hasNoPlace(c) || content.length() >= MAX_STRING) {
                throw token(Kind.STRING, "", start)
                        .refused("文本过长、跨行或含有控制字符", "a string too long, over a line, or with control characters");
            }
            content.appendCodePoint(c);
            at += Character.charCount(c);
        }
        if (at >= text.length()) {
            throw token(Kind.STRING, "", start).refused("引号未闭合", "a string without end");
        }
        at++;
        return token(Kind.STRING, content.toString(), start);
    }

    private void comment(String end) {
        int close = text.indexOf(end, at + 2);
        if (close < 0 && !end.equals("\n")) {
            throw token(Kind.SYMBOL, "", at).refused("注释未闭合", "a comment without end");
        }
        int stop = close < 0 ? text.length() : close + (end.equals("\n") ? 0 : end.length());
        for (; at < stop; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private Token token(Kind kind, String content, int start) {
        return new Token(kind, content, line, start - lineStart + 1, at - start);
    }
}

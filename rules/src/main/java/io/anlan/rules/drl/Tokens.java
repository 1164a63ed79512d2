// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.drl.Token.Kind;
import java.util.List;

/** A text that is read token by token. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** The one that was taken last. */
    Token last() {
        return tokens.get(Math.max(at - 1, 0));
    }

    /** How many characters stand at a place; none when no token begins there. */
    int lengthAt(int line, int column) {
        return tokens.stream()
                .filter(token -> token.line() == line && token.column() == column)
                .mapToInt(Token::length)
                .findFirst()
                .orElse(0);
    }

    /** Takes the next token if it is that word or symbol. */
    boolean take(String expected) {
        boolean there = peek().is(expected);
        if (there) {
            next();
        }
        return there;
    }

    Token expect(String expected) {
        Token token = next();
        if (!token.is(expected)) {
            throw token.refused(
                    "此处应为 " + expected + "，而不是 " + token.shown(), expected + " expected, not " + token.shown());
        }
        return token;
    }

    Token expect(Kind kind) {
        Token token = next();
        if (token.kind() != kind) {
            String name = kind == Kind.STRING ? "a text in quotes" : kind == Kind.WORD ? "a name" : "a number";
            String zh = kind == Kind.STRING ? "引号中的文本" : kind == Kind.WORD ? "名称" : "数值";
            throw token.refused("此处应为" + zh + "，而不是 " + token.shown(), name + " expected, not " + token.shown());
        }
        return token;
    }

    boolean done() {
        return peek().kind() == Kind.END;
    }

    /** Goes on to where the next rule seems to begin. */
    void recover() {
        while (!done() && !(peek().is("rule") && tokens.get(at + 1).kind() == Kind.STRING)) {
            next();
        }
    }
}

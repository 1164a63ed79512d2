// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;

/**
 * A piece of a text with its place.
 *
 * @param text of a string what stands between the quotes
 * @param line the first is 1
 * @param column the first character is 1
 * @param length how many characters it takes in the text
 */
record Token(Kind kind, String text, int line, int column, int length) {

    enum Kind {
        WORD,
        STRING,
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(expected);
    }

    Cell place() {
        return new Cell("drl", line, Integer.toString(column));
    }

    InvalidPack refused(String zh, String en) {
        return new InvalidPack(place(), "unreadable", zh, en);
    }

    /** For a message: never more than a few characters of somebody's text. */
    String shown() {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return kind == Kind.END ? "end of text" : shown;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.template;

/**
 * A piece of a document, as both files show it.
 *
 * @param text without marks of the template; lines of a value of several lines are separated by line feeds
 */
public record Block(Style style, String text) {

    /** How it is set. */
    public enum Style {
        TITLE,
        /** Under the title, in the middle. */
        NUMBER,
        HEADING,
        /** To whom: a paragraph that begins at the margin. */
        ADDRESSEE,
        PARAGRAPH,
        /** At the right. */
        CLOSING,
        /** What is signed for, before a line to sign on. */
        SIGNATURE,
        RULE,
        /** A box for the seal: the unit and the date. */
        SEAL
    }
}

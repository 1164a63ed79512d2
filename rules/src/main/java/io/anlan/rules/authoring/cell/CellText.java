// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring.cell;

import io.anlan.rules.FactValue;
import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;
import io.anlan.rules.model.Condition;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.Vocabulary;

/** Single cells as they stand in a table, for the other forms in which rows are written. */
public final class CellText {

    private final Vocabulary vocabulary;
    private final Cells cells;

    public CellText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.cells = new Cells(vocabulary);
    }

    /**
     * Reads a condition such as {@code sealPressure < 30 kPa}.
     *
     * @param at where it stands, for the refusal
     * @throws InvalidPack when it is not one
     */
    public Condition condition(FactType type, String text, Cell at) {
        try {
            return cells.condition(type, text);
        } catch (Cells.Refused e) {
            throw new InvalidPack(at, "unreadable", e.zh(), e.en());
        }
    }

    /** Reads the value of an answer such as {@code 15 天}; throws like {@link #condition}. */
    public FactValue answer(String name, String text, Cell at) {
        Attribute attribute = vocabulary
                .outcome()
                .attribute(name)
                .orElseThrow(() -> new InvalidPack(at, "unknown-attribute", "未知结论：" + name, "unknown answer " + name));
        try {
            return Literals.read(attribute, text);
        } catch (Cells.Refused e) {
            throw new InvalidPack(at, "unreadable", e.zh(), e.en());
        }
    }

    /** Writes the value of an answer as {@link #answer} reads it. */
    public String text(String name, FactValue value) {
        return Literals.write(vocabulary.outcome().attribute(name), value);
    }

    /** Whether a character has no place in a text: control, format, private, unassigned. */
    public static boolean hasNoPlace(int character) {
        return SafeCell.forbidden(character);
    }
}

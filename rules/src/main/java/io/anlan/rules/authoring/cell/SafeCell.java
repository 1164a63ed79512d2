// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring.cell;

import io.anlan.rules.InvalidPack;
import io.anlan.rules.InvalidPack.Cell;

/** What a cell of a stranger's file may hold. */
final class SafeCell {

    private static final int MAX_CELL = 1000;
    private static final String FORMULA = "=+-@";

    private SafeCell() {}

    /** @throws InvalidPack when it is too long, a formula, or holds what nobody sees */
    static String stripped(Cell place, String raw) {
        if (raw.length() > MAX_CELL) {
            throw new InvalidPack(place, "hostile", "单元格过长", "the cell is too long");
        }
        if (!raw.isEmpty()
                && FORMULA.indexOf(raw.strip().isEmpty() ? ' ' : raw.strip().charAt(0)) >= 0) {
            throw new InvalidPack(place, "hostile", "不接受公式", "formulas are not accepted");
        }
        raw.codePoints().filter(SafeCell::forbidden).findFirst().ifPresent(c -> {
            throw new InvalidPack(
                    place, "hostile", "含有控制字符或不可见字符", "control or invisible character U+" + Integer.toHexString(c));
        });
        return raw.strip();
    }

    static boolean forbidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import io.anlan.service.rulebook.sheet.SheetName;
import java.util.Arrays;
import java.util.Optional;

/** What the sheets of a workbook are called. */
enum SheetTitle {
    HEADER("规则集 Pack"),
    PARAMETERS("参数 Parameters"),
    ROWS("规则 Rows"),
    EXAMPLES("示例 Examples"),
    SCENARIOS("情景 Scenarios"),
    STANDARDS("标准 Standards");

    private final String title;

    SheetTitle(String title) {
        this.title = title;
    }

    static String of(SheetName name) {
        return valueOf(name.name()).title;
    }

    /** The sheet of a title, as it is written or as the programs call it. */
    static Optional<SheetName> sheet(String title) {
        return Arrays.stream(values())
                .filter(one -> one.title.equals(title.strip()) || one.name().equalsIgnoreCase(title.strip()))
                .map(one -> SheetName.valueOf(one.name()))
                .findFirst();
    }
}

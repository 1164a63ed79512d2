// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a table may hold.
 *
 * @param size of the file as sent
 * @param unpacked of all parts of a workbook together
 * @param rows that are not blank, the header not counted
 * @param cellLength characters of one cell
 */
public record TableLimits(
        @DefaultValue("10MB") DataSize size,
        @DefaultValue("100MB") DataSize unpacked,
        @DefaultValue("50000") int rows,
        @DefaultValue("80") int columns,
        @DefaultValue("2000") int cellLength) {

    public static final TableLimits USUAL =
            new TableLimits(DataSize.ofMegabytes(10), DataSize.ofMegabytes(100), 50_000, 80, 2_000);
}

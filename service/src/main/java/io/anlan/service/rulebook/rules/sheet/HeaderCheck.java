// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.rules.sheet;

import io.anlan.rules.model.HitPolicy;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.Workbench.RuleFinding;
import io.anlan.service.rulebook.Workbench.RuleFinding.RuleSeverity;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether what a pack says about itself can be read, cell by cell. */
final class HeaderCheck {

    private static final List<String> NEEDED_OF_CLAUSE = HeaderSheet.CLAUSE.subList(0, 7);
    private static final List<String> NEEDED_OF_PARAMETER = HeaderSheet.PARAMETERS;

    private final List<RuleFinding> findings = new ArrayList<>();

    private HeaderCheck() {}

    static List<RuleFinding> findings(Sheets sheets) {
        var check = new HeaderCheck();
        SheetLine header = sheets.header();
        check.needed(SheetName.HEADER, header, List.of("title_zh", "title_en"));
        check.day(SheetName.HEADER, header, "validFrom", true);
        check.day(SheetName.HEADER, header, "validTo", false);
        if (Arrays.stream(HitPolicy.values()).noneMatch(policy -> policy.name().equals(header.cell("hitPolicy")))) {
            check.add(SheetName.HEADER, header, "hitPolicy", "应为规定的命中方式之一", "Not one of the hit policies.");
        }
        if (HeaderSheet.CLAUSE.stream().anyMatch(column -> !header.cell(column).isEmpty())) {
            check.needed(SheetName.HEADER, header, NEEDED_OF_CLAUSE);
        }
        for (SheetLine line : sheets.of(SheetName.PARAMETERS)) {
            check.needed(SheetName.PARAMETERS, line, NEEDED_OF_PARAMETER);
            check.day(SheetName.PARAMETERS, line, "from", true);
            check.number(line);
        }
        return check.findings;
    }

    private void needed(SheetName sheet, SheetLine line, List<String> columns) {
        for (String column : columns) {
            if (line.cell(column).isBlank()) {
                add(sheet, line, column, "不能为空", "Must not be empty.");
            }
        }
    }

    private void day(SheetName sheet, SheetLine line, String column, boolean needed) {
        String cell = line.cell(column);
        if (cell.isEmpty() && !needed) {
            return;
        }
        try {
            LocalDate.parse(cell);
        } catch (DateTimeException e) {
            add(sheet, line, column, "应为日期，如 2025-01-31", "A day is expected, such as 2025-01-31.");
        }
    }

    private void number(SheetLine line) {
        try {
            if (new BigDecimal(line.cell("value")).precision() > 18) {
                add(SheetName.PARAMETERS, line, "value", "数值位数过多", "Too many digits.");
            }
        } catch (NumberFormatException e) {
            add(SheetName.PARAMETERS, line, "value", "应为数值", "A number is expected.");
        }
    }

    private void add(SheetName sheet, SheetLine line, String column, String zh, String en) {
        findings.add(new RuleFinding(
                RuleSeverity.ERROR,
                "unreadable",
                sheet,
                line.key(),
                sheet == SheetName.PARAMETERS ? line.cell("name") : null,
                column,
                new Wording(zh, en),
                List.of(),
                null));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.intake;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.CellRules;
import io.anlan.service.platform.table.RowProblem;
import io.anlan.service.platform.table.TableCell;
import io.anlan.service.platform.table.TableHeader;
import io.anlan.service.platform.table.TableRow;
import io.anlan.service.platform.table.Terms;
import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.OwnMeasure;
import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Checker;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import io.anlan.service.risk.catalogue.CatalogueMeasure.MeasureKind;
import io.anlan.service.risk.report.RiskPointReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads rows into reports; what cannot be read is named by its cell. */
final class RowReader {

    private final Terms<String> accidentTypes;
    private final Terms<String> grounds;
    private final TableHeader header;
    private final int cellLength;

    RowReader(Catalogue catalogue, TableHeader header, int cellLength) {
        this.accidentTypes = terms(catalogue.accidentTypes());
        this.grounds = terms(catalogue.directGrounds());
        this.header = header;
        this.cellLength = cellLength;
    }

    private static Terms<String> terms(Map<String, Wording> labels) {
        return new Terms<>(
                labels.keySet(),
                code -> code,
                code -> withoutNumber(labels.getOrDefault(code, new Wording(code, code))));
    }

    /** 03 机械伤害 is written 机械伤害 as well. */
    private static Wording withoutNumber(Wording labels) {
        return new Wording(labels.zh().replaceFirst("^\\d+ ", ""), labels.en().replaceFirst("^\\d+ ", ""));
    }

    ReadRow read(TableRow row) {
        List<RowProblem> problems = new ArrayList<>(CellRules.problems(row, header::name, cellLength));
        GradingMethod method = method(row, problems);
        Map<String, BigDecimal> scores = scores(row, problems);
        String template = text(row, RiskPointColumn.TEMPLATE);
        var report = new RiskPointReport(
                template,
                null,
                text(row, RiskPointColumn.PLACE),
                text(row, RiskPointColumn.NAME),
                text(row, RiskPointColumn.PROCESS),
                text(row, RiskPointColumn.HAZARD),
                codes(row, RiskPointColumn.ACCIDENT_TYPES, accidentTypes, problems),
                method == null && (!scores.isEmpty() || template == null) ? GradingMethod.LEC : method,
                scores.isEmpty() ? null : scores,
                codes(row, RiskPointColumn.GROUNDS, grounds, problems),
                texts(row, RiskPointColumn.MEASURES),
                ownMeasures(row),
                text(row, RiskPointColumn.RESPONSIBLE),
                null,
                null,
                null);
        return new ReadRow(row, text(row, RiskPointColumn.ENTERPRISE), report, problems);
    }

    private @Nullable GradingMethod method(TableRow row, List<RowProblem> problems) {
        String said = text(row, RiskPointColumn.METHOD);
        if (said == null) {
            return null;
        }
        for (GradingMethod method : GradingMethod.values()) {
            if (method.name().equals(said.toUpperCase(Locale.ROOT))) {
                return method;
            }
        }
        problems.add(problem(row, RiskPointColumn.METHOD, "unknown-term", "应为 LEC 或 LS", "LEC or LS is meant"));
        return null;
    }

    private Map<String, BigDecimal> scores(TableRow row, List<RowProblem> problems) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        score(row, RiskPointColumn.LIKELIHOOD, "likelihood", scores, problems);
        score(row, RiskPointColumn.EXPOSURE, "exposure", scores, problems);
        score(row, RiskPointColumn.CONSEQUENCE, "consequence", scores, problems);
        score(row, RiskPointColumn.SEVERITY, "severity", scores, problems);
        return scores;
    }

    private void score(
            TableRow row,
            RiskPointColumn column,
            String name,
            Map<String, BigDecimal> scores,
            List<RowProblem> problems) {
        TableCell cell = header.cell(row, column);
        if (cell.text().matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            scores.put(name, new BigDecimal(cell.text()));
        } else if (!cell.blank()) {
            problems.add(problem(row, column, "not-a-number", "应为数字", "A number is meant"));
        }
    }

    private @Nullable List<String> codes(
            TableRow row, RiskPointColumn column, Terms<String> terms, List<RowProblem> problems) {
        List<String> said = texts(row, column);
        if (said == null) {
            return null;
        }
        List<String> codes = new ArrayList<>();
        for (String one : said) {
            terms.find(one.replaceFirst("^\\d+\\s+", ""))
                    .ifPresentOrElse(
                            codes::add,
                            () -> problems.add(problem(
                                    row, column, "unknown-term", "没有“" + one + "”", "There is no '" + one + "'")));
        }
        return codes;
    }

    private @Nullable List<OwnMeasure> ownMeasures(TableRow row) {
        List<String> said = texts(row, RiskPointColumn.OWN_MEASURES);
        return said == null
                ? null
                : said.stream()
                        .map(text -> new OwnMeasure(MeasureKind.MANAGEMENT, text, Checker.TEAM, Frequency.DAY))
                        .toList();
    }

    private @Nullable List<String> texts(TableRow row, RiskPointColumn column) {
        String said = text(row, column);
        return said == null
                ? null
                : Arrays.stream(said.split("[;；\\n]", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    private @Nullable String text(TableRow row, RiskPointColumn column) {
        TableCell cell = header.cell(row, column);
        return cell.blank() ? null : cell.text();
    }

    private RowProblem problem(TableRow row, RiskPointColumn column, String code, String zh, String en) {
        return RowProblem.of(
                row.number(), header.name(column), header.cell(row, column).text(), code, zh, en);
    }

    /** @param enterprise code as the row says it; null means one's own */
    record ReadRow(TableRow row, @Nullable String enterprise, RiskPointReport report, List<RowProblem> problems) {

        /** A cell that could not be read is not missing as well. */
        boolean complainsAbout(String column) {
            return problems.stream().anyMatch(problem -> problem.column().equals(column));
        }
    }
}

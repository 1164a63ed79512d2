// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.authoring;

import io.anlan.rules.authoring.cell.CsvTable;
import io.anlan.rules.catalogue.CheckFrequency;
import io.anlan.rules.catalogue.CheckedBy;
import io.anlan.rules.catalogue.ControlMeasure;
import io.anlan.rules.catalogue.MeasureKind;
import io.anlan.rules.catalogue.ProcessPart;
import io.anlan.rules.catalogue.RiskPointTemplate;
import io.anlan.rules.catalogue.Standard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the hierarchy: one line a measure, process and risk point only on the first of their lines. */
final class CatalogueRows {

    private static final List<String> COLUMNS = List.of(
            "part_id",
            "system",
            "part",
            "point_id",
            "point",
            "hazard_factor",
            "accident_types",
            "l",
            "e",
            "c",
            "reason",
            "criteria",
            "sensors",
            "categories",
            "measure_id",
            "kind",
            "measure",
            "question",
            "answer",
            "evidence",
            "checked_by",
            "frequency",
            "may_be_major",
            "accident_type",
            "standard",
            "clause");

    private final StandardsReader standards;
    private final List<ProcessPart> parts = new ArrayList<>();
    private final List<RiskPointTemplate> points = new ArrayList<>();
    private final List<ControlMeasure> measures = new ArrayList<>();

    CatalogueRows(StandardsReader standards) {
        this.standards = standards;
    }

    List<ProcessPart> read(String text) {
        CsvTable.Line part = null;
        CsvTable.Line point = null;
        for (CsvTable.Line line :
                CsvTable.read("rows", text, COLUMNS, column -> false).lines()) {
            if (!line.cell("point_id").isEmpty()) {
                finish(point);
                point = line;
            }
            if (!line.cell("part_id").isEmpty()) {
                finishPart(part);
                part = line;
            }
            if (point == null
                    || part == null
                    || (line.cell("point_id").isEmpty() && !line.cell("part_id").isEmpty())) {
                throw line.refused("point_id", "缺少所属工艺或风险点", "process or risk point is missing");
            }
            measures.add(measure(line));
        }
        finish(point);
        finishPart(part);
        return parts;
    }

    private void finish(CsvTable.@Nullable Line line) {
        if (line != null) {
            points.add(point(line));
            measures.clear();
        }
    }

    private void finishPart(CsvTable.@Nullable Line line) {
        if (line != null) {
            parts.add(new ProcessPart(line.cell("part_id"), line.needed("system"), line.needed("part"), points));
            points.clear();
        }
    }

    private RiskPointTemplate point(CsvTable.Line line) {
        return new RiskPointTemplate(
                line.cell("point_id"),
                line.needed("point"),
                line.needed("hazard_factor"),
                codes(line.needed("accident_types")),
                new RiskPointTemplate.Lec(number(line, "l"), number(line, "e"), number(line, "c")),
                line.needed("reason"),
                codes(line.cell("criteria")),
                codes(line.cell("sensors")),
                codes(line.needed("categories")),
                measures);
    }

    private ControlMeasure measure(CsvTable.Line line) {
        return new ControlMeasure(
                line.needed("measure_id"),
                constant(line, "kind", MeasureKind.class),
                line.needed("measure"),
                line.needed("question"),
                AnswerCell.read(line, "answer"),
                line.needed("evidence"),
                constant(line, "checked_by", CheckedBy.class),
                constant(line, "frequency", CheckFrequency.class),
                line.needed("may_be_major").equals("yes"),
                line.needed("accident_type"),
                standard(line));
    }

    private @Nullable Standard standard(CsvTable.Line line) {
        if (line.cell("standard").isEmpty()) {
            return null;
        }
        Standard standard = standards
                .find(line.needed("standard"))
                .orElseThrow(() -> line.refused("standard", "标准不在标准清单中", "the standard is not in the list"));
        String clause = line.cell("clause");
        return clause.isEmpty()
                ? standard
                : new Standard(standard.number(), standard.title(), clause, standard.verified());
    }

    private static List<String> codes(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" *, *", -1));
    }

    private static BigDecimal number(CsvTable.Line line, String column) {
        try {
            return new BigDecimal(line.needed(column));
        } catch (NumberFormatException e) {
            throw line.refused(column, "应为数值", "a number expected").because(e);
        }
    }

    private static <E extends Enum<E>> E constant(CsvTable.Line line, String column, Class<E> type) {
        try {
            return Enum.valueOf(type, line.needed(column));
        } catch (IllegalArgumentException e) {
            throw line.refused(column, "未知取值", "unknown value").because(e);
        }
    }
}

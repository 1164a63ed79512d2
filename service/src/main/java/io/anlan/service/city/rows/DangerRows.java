// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.rows;

import io.anlan.service.city.drawing.CityCatalogue.Measure;
import io.anlan.service.city.drawing.Danger;
import io.anlan.service.city.drawing.Decisions;
import io.anlan.service.city.drawing.Firm;
import io.anlan.service.city.drawing.Firms;
import io.anlan.service.city.drawing.Point;
import io.anlan.service.city.drawing.Points;
import io.anlan.service.city.drawing.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Hidden dangers as rows, and what their parts need to know of them. */
public final class DangerRows {

    static final String OPINION = "现场核实，已整改到位";

    private final List<Danger> dangers;
    private final Firms firms;
    private final Decisions decisions;
    private final LocalDate asOf;
    private final CityProgress progress;
    private final Map<Integer, List<Point>> points = new HashMap<>();

    public DangerRows(
            List<Danger> dangers,
            Firms firms,
            Points points,
            Decisions decisions,
            LocalDate asOf,
            CityProgress progress) {
        this.dangers = dangers;
        this.firms = firms;
        this.decisions = decisions;
        this.asOf = asOf;
        this.progress = progress;
        firms.all().stream()
                .filter(firm -> firm.points() > 0)
                .forEach(firm -> this.points.put(firm.index(), points.of(firm)));
    }

    static String number(Danger danger, int ordinal) {
        return "HD-%04d-%06d".formatted(danger.day().getYear(), ordinal);
    }

    @Nullable
    public Point point(Danger danger) {
        return danger.atPoint()
                ? points.getOrDefault(danger.firm().index(), List.of()).get(danger.point())
                : null;
    }

    @Nullable
    Measure measure(Danger danger) {
        Point point = point(danger);
        return point == null ? null : point.template().measures().get(danger.measure());
    }

    Course course(Danger danger) {
        Measure measure = measure(danger);
        return Course.of(
                danger,
                asOf,
                (it, from) ->
                        decisions.deadline(it, measure == null ? null : measure.accidentType(), source(it), from));
    }

    private static String source(Danger danger) {
        return danger.inspection() < 0 && danger.minute() % 4 == 0 ? "ENFORCEMENT_INSPECTION" : "SELF_INSPECTION";
    }

    String[] people(Danger danger) {
        SplittableRandom random = firms.random(danger.firm().index(), 10);
        return new String[] {Words.person(random), Words.person(random), Words.person(random)};
    }

    public void records(Connection connection) throws SQLException {
        try (var copy = new CopyStream(connection, "hidden_danger.hidden_danger", """
                number, ordinal, version, acts, scope, industry, enterprise_code, enterprise_name, district_code,
                district_name, title, description, place, found_on, source, field, accident_type, side, reported_by,
                reported_by_name, registered_at, enterprise_attributes, facts, status, status_since, level, outcome,
                criteria, questions, due_on, ordered_at, reminders, deadline_explanation, overdue_since, closed_at,
                closed_by, closed_by_name, closing_opinion, risk_point, measure, recurrence""")) {
            for (int i = 0; i < dangers.size(); i++) {
                record(copy, dangers.get(i), i + 1);
                progress.at("hidden dangers", i + 1, dangers.size());
            }
            copy.end();
        }
    }

    private void record(CopyStream copy, Danger danger, int ordinal) throws SQLException {
        Course course = course(danger);
        boolean closed = course.closedAt() != null;
        copy.with(number(danger, ordinal), ordinal, closed ? 3 : 1, closed ? 2 : 0);
        report(copy, danger, course);
        state(copy, danger, course);
        Point point = point(danger);
        Measure measure = measure(danger);
        copy.row(
                closed ? inspector(danger.firm()) : null,
                closed ? people(danger)[2] : null,
                closed ? OPINION : null,
                point == null ? null : point.id(),
                measure == null ? null : measure.id(),
                danger.recurrence());
    }

    private void report(CopyStream copy, Danger danger, Course course) {
        Firm firm = danger.firm();
        Point point = point(danger);
        Measure measure = measure(danger);
        boolean authority = source(danger).equals("ENFORCEMENT_INSPECTION");
        copy.with(firm.scope(), firm.industry(), firm.code(), firm.name(), firm.districtCode(), firm.districtName())
                .with(title(danger, point, measure), description(danger, measure))
                .with(point == null ? "全厂" : point.place(), danger.day(), source(danger), "INDUSTRY_TRADE")
                .with(measure == null ? null : measure.accidentType(), authority ? "AUTHORITY" : "ENTERPRISE")
                .with(authority ? "inspector." + firm.districtCode() : firm.person("reporter"))
                .with(people(danger)[0], course.registeredAt(), "{}");
    }

    private void state(CopyStream copy, Danger danger, Course course) {
        var decision = decisions.decision(danger);
        var deadline = course.deadline();
        copy.with(decision.facts(), danger.status(), course.statusSince(), decision.outcome(), decision.outcome())
                .with(decision.criteria(), decision.questions(), deadline == null ? null : deadline.dueOn())
                .with(course.orderedAt(), deadline == null ? null : decisions.json(course.reminders()))
                .with(deadline == null ? null : decisions.json(deadline.explanation()))
                .with(course.overdueSince(), course.closedAt());
    }

    static String inspector(Firm firm) {
        return "supervisor." + firm.districtCode();
    }

    private static String title(Danger danger, @Nullable Point point, @Nullable Measure measure) {
        if (point == null || measure == null) {
            return danger.major() ? "未与承包单位签订安全生产管理协议" : "安全生产责任制考核记录不全";
        }
        String title = "未落实：" + measure.text();
        return title.length() > 120 ? title.substring(0, 119) + "…" : title;
    }

    private static String description(Danger danger, @Nullable Measure measure) {
        return measure == null
                ? title(danger, null, null) + "，已告知企业负责人。"
                : "检查“" + measure.question() + "”不符合要求，已告知现场负责人。";
    }

    List<Danger> all() {
        return dangers;
    }

    Firms firms() {
        return firms;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.rows;

import io.anlan.service.city.drawing.CityCatalogue.Measure;
import io.anlan.service.city.drawing.Danger;
import io.anlan.service.city.drawing.Decisions;
import io.anlan.service.city.drawing.Firm;
import io.anlan.service.city.drawing.Ids;
import io.anlan.service.city.drawing.Point;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The parts of hidden dangers as rows: decisions, plans, submissions, pictures, and what the risk points know of them. */
public final class DangerPartRows {

    private final DangerRows whole;
    private final List<Danger> dangers;
    private final Decisions decisions;
    private final Photograph photograph;
    private final CityProgress progress;

    /** A stored file that shows what a rectified place may look like. */
    public record Photograph(String sha256, String name, String mediaType, long size) {}

    private interface Part {
        void of(CopyStream copy, UUID id, String number, Danger danger) throws SQLException;
    }

    public DangerPartRows(DangerRows whole, Decisions decisions, Photograph photograph, CityProgress progress) {
        this.whole = whole;
        this.dangers = whole.all();
        this.decisions = decisions;
        this.photograph = photograph;
        this.progress = progress;
    }

    private void each(Connection connection, String table, int purpose, String columns, Part part) throws SQLException {
        SplittableRandom ids = whole.firms().random(0, purpose);
        try (var copy = new CopyStream(connection, table, columns)) {
            for (int i = 0; i < dangers.size(); i++) {
                Danger danger = dangers.get(i);
                part.of(copy, Ids.next(ids), DangerRows.number(danger, i + 1), danger);
                progress.at(table, i + 1, dangers.size());
            }
            copy.end();
        }
    }

    public void decisions(Connection connection) throws SQLException {
        each(connection, "hidden_danger.decision", 11, """
                id, number, round, scope, industry, decided_at, decided_by, outcome, criteria, circumstances, explanation""", this::decision);
    }

    private void decision(CopyStream copy, UUID id, String number, Danger danger) throws SQLException {
        var decision = decisions.decision(danger);
        copy.with(id, number, 1, danger.firm().scope(), danger.firm().industry())
                .with(whole.course(danger).registeredAt(), danger.firm().person("reporter"))
                .row(decision.outcome(), decision.criteria(), decision.circumstances(), decision.explanation());
    }

    public void plans(Connection connection) throws SQLException {
        each(connection, "hidden_danger.rectification_plan", 12, """
                id, number, round, scope, industry, interim_controls, measures, responsible_person, funds, complete_by,
                emergency_plan, submitted_at, submitted_by, submitted_by_name, approved, reviewed_at, reviewed_by,
                reviewed_by_name, opinion""", this::plan);
    }

    private void plan(CopyStream copy, UUID id, String number, Danger danger) throws SQLException {
        Course course = whole.course(danger);
        var deadline = course.deadline();
        if (!danger.major() || deadline == null) {
            return;
        }
        Firm firm = danger.firm();
        String[] people = whole.people(danger);
        copy.with(id, number, 1, firm.scope(), firm.industry(), "承包作业暂停，专人监护", "签订安全生产管理协议，明确双方职责")
                .with(people[1], "2000.00", deadline.dueOn(), "按企业综合应急预案执行")
                .with(course.registeredAt().plusHours(1), firm.person("safety"), people[1])
                .row(true, course.orderedAt(), "regulator." + firm.districtCode(), people[2], "同意");
    }

    public void submissions(Connection connection) throws SQLException {
        each(connection, "hidden_danger.submission", 13, """
                id, number, round, scope, industry, measures, cost, submitted_at, submitted_by, submitted_by_name, in_time,
                accepted, inspected_at, inspected_by, inspected_by_name, opinion""", this::submission);
    }

    private void submission(CopyStream copy, UUID id, String number, Danger danger) throws SQLException {
        Course course = whole.course(danger);
        if (course.submittedAt() == null) {
            return;
        }
        Firm firm = danger.firm();
        String[] people = whole.people(danger);
        boolean closed = course.closedAt() != null;
        copy.with(id, number, 1, firm.scope(), firm.industry(), "已按要求整改，并组织复查", null)
                .with(course.submittedAt(), firm.person("safety"), people[1], course.overdueSince() == null)
                .with(closed ? true : null, course.closedAt(), closed ? DangerRows.inspector(firm) : null)
                .row(closed ? people[2] : null, closed ? DangerRows.OPINION : null);
    }

    public void evidence(Connection connection) throws SQLException {
        each(connection, "hidden_danger.attached_evidence", 14, """
                id, number, scope, industry, phase, round, sha256, name, media_type, size, uploaded_at, uploaded_by""", this::picture);
    }

    private void picture(CopyStream copy, UUID id, String number, Danger danger) throws SQLException {
        Course course = whole.course(danger);
        if (course.submittedAt() != null) {
            copy.with(id, number, danger.firm().scope(), danger.firm().industry(), "AFTER", 1)
                    .with(photograph.sha256(), photograph.name(), photograph.mediaType(), photograph.size())
                    .row(course.submittedAt(), danger.firm().person("safety"));
        }
    }

    public void atRiskPoints(Connection connection) throws SQLException {
        each(connection, "risk.open_danger", 18, """
                number, risk_point, scope, industry, measure, accident_type, level, overdue, opened_on, closed_on, recurrence""", this::atRiskPoint);
    }

    private void atRiskPoint(CopyStream copy, UUID id, String number, Danger danger) throws SQLException {
        Point point = whole.point(danger);
        Measure measure = whole.measure(danger);
        if (point == null || measure == null) {
            return;
        }
        Course course = whole.course(danger);
        copy.with(number, point.id(), danger.firm().scope(), danger.firm().industry())
                .with(measure.id(), measure.accidentType(), "GENERAL", course.overdueSince() != null)
                .row(
                        danger.day(),
                        course.closedAt() == null ? null : course.closedAt().toLocalDate(),
                        danger.recurrence());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city;

import io.anlan.service.city.drawing.CityCatalogue;
import io.anlan.service.city.drawing.CityFigures;
import io.anlan.service.city.drawing.Danger;
import io.anlan.service.city.drawing.Dangers;
import io.anlan.service.city.drawing.Decisions;
import io.anlan.service.city.drawing.Firms;
import io.anlan.service.city.drawing.Inspections;
import io.anlan.service.city.drawing.Places;
import io.anlan.service.city.drawing.Point;
import io.anlan.service.city.drawing.Points;
import io.anlan.service.city.rows.CityProgress;
import io.anlan.service.city.rows.DangerPartRows;
import io.anlan.service.city.rows.DangerPartRows.Photograph;
import io.anlan.service.city.rows.DangerRows;
import io.anlan.service.city.rows.HouseRows;
import io.anlan.service.city.rows.InspectionRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One load, in one transaction of the owner of the tables: the whole city or nothing. */
final class CityLoad {

    /** Triggers that guard acts, one row at a time; what they would refuse is asked of the whole afterwards. */
    private static final List<String> GUARDS_OF_ACTS = List.of(
            "hidden_danger.hidden_danger birth",
            "hidden_danger.decision whole_is_open",
            "hidden_danger.rectification_plan whole_is_open",
            "hidden_danger.submission whole_is_open",
            "hidden_danger.attached_evidence whole_is_open",
            "inspection.answer whole_is_open");

    private final Connection connection;
    private final JdbcClient owner;
    private final CitySettings settings;
    private final CityCatalogue catalogue;
    private final Decisions decisions;
    private final LocalDate asOf;
    private final OffsetDateTime now;
    private final CityProgress progress = new CityProgress();

    CityLoad(
            Connection connection,
            CitySettings settings,
            CityCatalogue catalogue,
            Decisions decisions,
            OffsetDateTime now) {
        this.connection = connection;
        this.owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.settings = settings;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.now = now;
        this.asOf = now.atZoneSameInstant(ZoneOffset.ofHours(8)).toLocalDate();
    }

    /** @return how long it took, in seconds */
    long run(Photograph photograph, Photograph plan) throws SQLException {
        CityFigures figures = CityFigures.SOURCE.scaled(settings.scale());
        owner.sql("select set_config('anlan.scope', '*', false), set_config('anlan.industries', '*', false)")
                .query(row -> {});
        connection.setAutoCommit(false);
        progress.step("drawing " + figures.inspecting() + " enterprises");
        var places = new Places(owner);
        var firms = new Firms(figures, settings.seed(), places, owner);
        var points = new Points(firms, catalogue, asOf);
        var inspections = new Inspections(firms, asOf);
        var dangers = new Dangers(firms, points, inspections, figures, asOf).all();
        var rows = new DangerRows(dangers, firms, points, decisions, asOf, progress);
        guards("disable");
        places.enter(owner);
        house(firms, points, rows, dangers, plan);
        dangers(rows, new DangerPartRows(rows, decisions, photograph, progress));
        inspections(new InspectionRows(firms, points, inspections, dangers, progress));
        guards("enable");
        progress.step("histories, evidence and audit trail");
        afterwards(photograph, plan);
        note(figures);
        new CityGuards(owner, asOf).demand();
        connection.commit();
        connection.setAutoCommit(true);
        vacuum();
        return progress.seconds();
    }

    private void guards(String how) {
        for (String guard : GUARDS_OF_ACTS) {
            String[] named = guard.split(" ", -1);
            owner.sql("alter table " + named[0] + " " + how + " trigger " + named[1])
                    .update();
        }
    }

    private void house(Firms firms, Points points, DangerRows rows, List<Danger> dangers, Photograph plan)
            throws SQLException {
        Map<UUID, int[]> open = new HashMap<>();
        for (Danger danger : dangers) {
            Point point = rows.point(danger);
            if (point != null && !danger.fate().isClosed()) {
                int[] counts = open.computeIfAbsent(point.id(), id -> new int[2]);
                counts[0]++;
                counts[1] += danger.fate() == Danger.Fate.OVERDUE ? 1 : 0;
            }
        }
        var furnished = owner.sql("select distinct enterprise_code from organization.place")
                .query(String.class)
                .set();
        var house = new HouseRows(firms, points, catalogue, asOf, furnished, progress);
        house.enterprises(connection);
        house.places(connection, plan.sha256());
        house.riskPoints(connection, open);
        owner.sql("select setval('risk.number', greatest((select max(ordinal) from risk.risk_point), 1))")
                .query(Long.class)
                .single();
    }

    private void dangers(DangerRows rows, DangerPartRows parts) throws SQLException {
        rows.records(connection);
        parts.decisions(connection);
        parts.plans(connection);
        parts.submissions(connection);
        parts.evidence(connection);
        parts.atRiskPoints(connection);
        owner.sql(
                        "select setval('hidden_danger.number', greatest((select max(ordinal) from hidden_danger.hidden_danger), 1))")
                .query(Long.class)
                .single();
    }

    private void inspections(InspectionRows rows) throws SQLException {
        rows.inspections(connection);
        rows.items(connection);
        rows.answers(connection);
    }

    private void afterwards(Photograph photograph, Photograph plan) {
        for (String step : CityFollowing.STEPS) {
            owner.sql(step)
                    .param("now", now)
                    .param("note", "按种子 " + settings.seed() + " 生成的演示数据")
                    .param("photograph", photograph.sha256())
                    .param("plan", plan.sha256())
                    .update();
        }
        owner.sql("select reporting.fold()").query(Long.class).single();
    }

    private void note(CityFigures figures) {
        owner.sql("insert into city.load (seed, scale, as_of, loaded_at, enterprises) values (?, ?, ?, ?, ?)")
                .param(settings.seed())
                .param(settings.scale())
                .param(asOf)
                .param(now)
                .param(figures.inspecting())
                .update();
    }

    private void vacuum() {
        progress.step("collecting statistics for the planner");
        owner.sql(
                        "vacuum (analyze) hidden_danger.hidden_danger, hidden_danger.search_grams, hidden_danger.decision, hidden_danger.ruled_by,"
                                + " hidden_danger.submission, hidden_danger.attached_evidence, risk.risk_point, risk.open_danger,"
                                + " risk.level_change, organization.enterprise, organization.place, inspection.inspection,"
                                + " inspection.item, inspection.answer, audit.entry, audit.unsealed, evidence.holding,"
                                + " reporting.tally, reporting.tally_change")
                .update();
    }
}

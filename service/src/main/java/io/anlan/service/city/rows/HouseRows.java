// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.rows;

import io.anlan.service.city.drawing.CityCatalogue;
import io.anlan.service.city.drawing.Firm;
import io.anlan.service.city.drawing.Firms;
import io.anlan.service.city.drawing.Ids;
import io.anlan.service.city.drawing.Point;
import io.anlan.service.city.drawing.Points;
import io.anlan.service.city.drawing.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enterprises with their sites and buildings, and their risk points, as rows. */
public final class HouseRows {

    private final Firms firms;
    private final Points points;
    private final CityCatalogue catalogue;
    private final java.time.LocalDate asOf;
    private final Set<String> furnished;
    private final CityProgress progress;
    private final Map<String, UUID> sites = new HashMap<>();

    /** @param furnished codes of enterprises whose sites the register has already */
    public HouseRows(
            Firms firms,
            Points points,
            CityCatalogue catalogue,
            java.time.LocalDate asOf,
            Set<String> furnished,
            CityProgress progress) {
        this.firms = firms;
        this.points = points;
        this.catalogue = catalogue;
        this.asOf = asOf;
        this.furnished = new HashSet<>(furnished);
        this.progress = progress;
    }

    public void enterprises(Connection connection) throws SQLException {
        List<Firm> invented = firms.all().stream().filter(firm -> !firm.known()).toList();
        try (var copy = new CopyStream(
                connection,
                "organization.enterprise",
                "code, name, category, industry, scope, attributes, address, principal, employees, scale")) {
            for (Firm firm : invented) {
                SplittableRandom random = firms.random(firm.index(), 15);
                int employees = 8 + firm.points() * 2 + random.nextInt(40);
                copy.row(
                        firm.code(),
                        firm.name(),
                        firm.category(),
                        firm.industry(),
                        firm.scope(),
                        "{}",
                        firm.districtName() + "演示路" + (1 + firm.index()) + "号",
                        Words.person(random),
                        employees,
                        employees >= 1_000
                                ? "LARGE"
                                : employees >= 300 ? "MEDIUM" : employees >= 20 ? "SMALL" : "MICRO");
            }
            progress.at("enterprises", copy.end(), invented.size());
        }
    }

    /** @param plan SHA-256 of the picture every site has as its plan */
    public void places(Connection connection, String plan) throws SQLException {
        try (var copy = new CopyStream(
                connection,
                "organization.place",
                "id, scope, industry, enterprise_code, kind, parent, name, plan_evidence")) {
            for (Firm firm : firms.all()) {
                if (firm.points() == 0 || furnished.contains(firm.code())) {
                    continue;
                }
                SplittableRandom random = firms.random(firm.index(), 16);
                UUID site = Ids.next(random);
                sites.put(firm.code(), site);
                copy.row(site, firm.scope(), firm.industry(), firm.code(), "SITE", null, "厂区", plan);
                for (int building = 1; building <= points.buildings(firm); building++) {
                    copy.row(
                            Ids.next(random),
                            firm.scope(),
                            firm.industry(),
                            firm.code(),
                            "BUILDING",
                            site,
                            building + "号厂房",
                            null);
                }
            }
            copy.end();
        }
    }

    /** @param open how many hidden dangers are open at a risk point, and how many of them overdue */
    public void riskPoints(Connection connection, Map<UUID, int[]> open) throws SQLException {
        int written = 0;
        int all = firms.all().stream().mapToInt(Firm::points).sum();
        try (var copy = new CopyStream(connection, "risk.risk_point", """
                id, number, version, scope, industry, enterprise_code, enterprise_name, district_code, place, place_name, name,
                process, template, hazard_factor, accident_types, method, scores, graded_level, live_level, control_level,
                graded_by_pack, graded_on, measures, plan_x, plan_y, responsible, created_at, created_by, updated_at""")) {
            for (Firm firm : firms.all()) {
                for (Point point : points.of(firm)) {
                    riskPoint(copy, firm, point, open.get(point.id()));
                    progress.at("risk points", ++written, all);
                }
            }
            copy.end();
        }
    }

    private void riskPoint(CopyStream copy, Firm firm, Point point, int @Nullable [] open) throws SQLException {
        var template = point.template();
        UUID site = sites.get(firm.code());
        String at = point.createdOn() + "T10:00:00+08:00";
        String level = open == null ? template.level() : catalogue.liveLevel(template.level(), open[0], open[1], asOf);
        copy.with(point.id(), point.number(), 0, firm.scope(), firm.industry(), firm.code(), firm.name())
                .with(firm.districtCode(), site, site == null ? point.place() : "厂区 " + point.place())
                .with(template.name(), template.process(), template.id(), template.hazardFactor())
                .with(template.accidentTypes(), "LEC", scores(template), template.level(), level)
                .with(template.controlLevel(), template.gradedBy(), asOf)
                .with(template.measures().stream()
                        .map(CityCatalogue.Measure::id)
                        .toList())
                .with(site == null ? null : point.x(), site == null ? null : point.y())
                .row(point.responsible(), at, firm.person("reporter"), at);
    }

    private static String scores(CityCatalogue.Template template) {
        return "{\"likelihood\":" + template.likelihood() + ",\"exposure\":" + template.exposure() + ",\"consequence\":"
                + template.consequence() + "}";
    }
}

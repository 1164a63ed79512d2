// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.rows;

import io.anlan.service.city.drawing.CityCatalogue.Measure;
import io.anlan.service.city.drawing.Danger;
import io.anlan.service.city.drawing.Firm;
import io.anlan.service.city.drawing.Firms;
import io.anlan.service.city.drawing.Ids;
import io.anlan.service.city.drawing.Inspections;
import io.anlan.service.city.drawing.Point;
import io.anlan.service.city.drawing.Points;
import io.anlan.service.city.drawing.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Inspections with what was asked and answered, as rows: what failed became a hidden danger of the city. */
public final class InspectionRows {

    private static final int PASSED_EACH = 3;

    private final Firms firms;
    private final Points points;
    private final Inspections inspections;
    private final CityProgress progress;
    private final Map<String, List<Failed>> failures = new HashMap<>();

    private record Failed(int point, int measure, String number) {}

    private record Asked(
            Point point, Measure measure, @Nullable String number) {}

    public InspectionRows(
            Firms firms, Points points, Inspections inspections, List<Danger> dangers, CityProgress progress) {
        this.firms = firms;
        this.points = points;
        this.inspections = inspections;
        this.progress = progress;
        for (int i = 0; i < dangers.size(); i++) {
            Danger danger = dangers.get(i);
            if (danger.inspection() >= 0) {
                failures.computeIfAbsent(danger.firm().index() + "/" + danger.inspection(), key -> new ArrayList<>())
                        .add(new Failed(danger.point(), danger.measure(), DangerRows.number(danger, i + 1)));
            }
        }
    }

    public void inspections(Connection connection) throws SQLException {
        int all = firms.all().stream().mapToInt(Firm::inspections).sum();
        int written = 0;
        try (var copy = new CopyStream(connection, "inspection.inspection", """
                id, scope, industry, enterprise_code, enterprise_name, district_code, kind, checked_by, frequency, period,
                due_on, state, created_at, completed_at, completed_by, completed_by_name""")) {
            for (Firm firm : firms.all()) {
                for (var inspection : inspections.of(firm)) {
                    inspection(copy, firm, inspection);
                    progress.at("inspections", ++written, all);
                }
            }
            copy.end();
        }
    }

    private void inspection(CopyStream copy, Firm firm, Inspections.Inspection inspection) throws SQLException {
        copy.with(inspection.id(), firm.scope(), firm.industry(), firm.code(), firm.name(), firm.districtCode())
                .with("SELF", inspection.checkedBy(), "MONTH", inspection.month())
                .with(inspection.month().atEndOfMonth(), "DONE")
                .with(at(inspection.month().atDay(1), 0), at(inspection.on(), 17 * 60 + 30))
                .row(firm.person("reporter"), name(firm));
    }

    public void items(Connection connection) throws SQLException {
        try (var copy = new CopyStream(connection, "inspection.item", """
                inspection, position, risk_point, measure, scope, industry, point_number, point_name, point_place, point_level""")) {
            for (Firm firm : firms.all()) {
                for (var inspection : inspections.of(firm)) {
                    int position = 0;
                    for (Asked asked : asked(firm, inspection)) {
                        copy.row(
                                inspection.id(),
                                position++,
                                asked.point().id(),
                                asked.measure().id(),
                                firm.scope(),
                                firm.industry(),
                                asked.point().number(),
                                asked.point().template().name(),
                                asked.point().place(),
                                asked.point().template().level());
                    }
                }
            }
            progress.step(copy.end() + " questions asked");
        }
    }

    public void answers(Connection connection) throws SQLException {
        SplittableRandom ids = firms.random(0, 17);
        try (var copy = new CopyStream(connection, "inspection.answer", """
                id, inspection, risk_point, measure, scope, industry, value, passed, wanted, answered_at, received_at, "by",
                by_name, catalogue_version, hidden_danger""")) {
            for (Firm firm : firms.all()) {
                for (var inspection : inspections.of(firm)) {
                    OffsetDateTime at = at(inspection.on(), 7 * 60 + 30);
                    for (Asked asked : asked(firm, inspection)) {
                        copy.with(Ids.next(ids));
                        answer(copy, firm, inspection, asked, at);
                    }
                }
            }
            progress.step(copy.end() + " questions answered");
        }
    }

    private String name(Firm firm) {
        return Words.person(firms.random(firm.index(), 10));
    }

    private void answer(CopyStream copy, Firm firm, Inspections.Inspection inspection, Asked asked, OffsetDateTime at)
            throws SQLException {
        boolean passed = asked.number() == null;
        boolean passing = Boolean.TRUE.equals(asked.measure().passing());
        copy.with(inspection.id(), asked.point().id(), asked.measure().id(), firm.scope(), firm.industry())
                .with(passed == passing, passed, passing ? "是" : "否", at, at.plusSeconds(2))
                .with(firm.person("reporter"), name(firm))
                .row(asked.point().template().catalogueVersion(), asked.number());
    }

    /** What failed, and some that passed; the same every time. */
    private List<Asked> asked(Firm firm, Inspections.Inspection inspection) {
        List<Point> own = points.of(firm);
        List<Asked> asked = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Failed failed : failures.getOrDefault(firm.index() + "/" + inspection.position(), List.of())) {
            Point point = own.get(failed.point());
            known.add(failed.point() + "/" + failed.measure());
            asked.add(new Asked(point, point.template().measures().get(failed.measure()), failed.number()));
        }
        SplittableRandom random = firms.random(firm.index(), 1_000 + inspection.position());
        for (int i = 0; i < PASSED_EACH && !own.isEmpty(); i++) {
            int at = random.nextInt(own.size());
            List<Measure> measures = own.get(at).template().measures();
            int measure = random.nextInt(measures.size());
            if (measures.get(measure).passing() != null && known.add(at + "/" + measure)) {
                asked.add(new Asked(own.get(at), measures.get(measure), null));
            }
        }
        return asked;
    }

    private static OffsetDateTime at(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute).atOffset(ZoneOffset.ofHours(8));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.register.StoredAssessment;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What simulations found at risk points; in the caller's transaction and scope. */
@Component
class PointDifferences {

    private static final int BATCH = 500;

    private static final String MATCHING =
            """
            from rulebook.simulation_point d where d.simulation = :simulation
             and (cast(:kind as text) is null or :kind = any (d.kinds))
             and (cast(:district as text) is null or d.district_code = :district)
             and (cast(:industry as text) is null or d.industry = :industry)
             and (cast(:enterprise as text) is null or d.enterprise_code = :enterprise)
            """ + moved("graded", PointGrouping.GRADED) + moved("live", PointGrouping.LIVE) + " and ";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PointDifferences(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void add(UUID simulation, Collection<Moved> all) {
        batches.batchUpdate("""
                insert into rulebook.simulation_point (simulation, ordinal, number, name, scope, industry, district_code,
                    enterprise_code, enterprise_name, kinds, moved, graded_now, live_now, control_now, graded_then, live_then,
                    control_then, measures_gone, measures_changed, measures_offered)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", all, BATCH, (insert, moved) -> {
            StoredAssessment one = moved.one();
            PointComparison compared = moved.compared();
            insert.setObject(1, simulation);
            insert.setLong(2, one.ordinal());
            insert.setString(3, one.number());
            insert.setString(4, one.name());
            insert.setString(5, one.scope());
            insert.setString(6, one.industry());
            insert.setString(7, one.districtCode());
            insert.setString(8, one.enterpriseCode());
            insert.setString(9, one.enterpriseName());
            insert.setObject(
                    10, compared.kinds().stream().sorted().map(Enum::name).toArray(String[]::new));
            insert.setInt(11, compared.moved());
            levels(insert, 12, compared.now());
            levels(insert, 15, compared.then());
            insert.setObject(18, compared.measures().gone().toArray(new String[0]));
            insert.setObject(19, compared.measures().changed().toArray(new String[0]));
            insert.setObject(20, compared.measures().offered().toArray(new String[0]));
        });
    }

    /** Behind an ordinal, in the order of registration. */
    List<Placed> page(UUID simulation, PointFilter filter, long after, int most) {
        return matching(
                        "select d.* " + MATCHING + "d.ordinal > :after order by d.ordinal limit :most",
                        simulation,
                        filter)
                .param("after", after)
                .param("most", most)
                .query((row, index) -> new Placed(row.getLong("ordinal"), difference(row)))
                .list();
    }

    /** How many there are of each of something, the most first. */
    List<PointCount> count(UUID simulation, PointFilter filter, PointGrouping by, int most) {
        return matching(
                        "select " + by.key() + ", min(" + by.column()
                                + "), count(*), count(*) filter (where d.moved > 0), count(*) filter (where d.moved < 0) "
                                + MATCHING + by.condition() + " group by 1 order by 3 desc, 1 limit :most",
                        simulation,
                        filter)
                .param("most", most)
                .query((row, index) -> new PointCount(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    private JdbcClient.StatementSpec matching(String sql, UUID simulation, PointFilter filter) {
        return database.sql(sql)
                .param("simulation", simulation)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("district", filter.district())
                .param("industry", filter.industry())
                .param("enterprise", filter.enterprise())
                .param("graded", filter.graded())
                .param("live", filter.live());
    }

    private static void levels(PreparedStatement insert, int at, @Nullable PointLevels levels) throws SQLException {
        insert.setString(at, levels == null ? null : name(levels.graded()));
        insert.setString(at + 1, levels == null ? null : name(levels.live()));
        insert.setString(at + 2, levels == null ? null : name(levels.control()));
    }

    private static String moved(String parameter, PointGrouping level) {
        return " and (cast(:" + parameter + " as text) is null or (" + level.key() + " = :" + parameter + " and "
                + level.condition() + "))";
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static PointDifference difference(ResultSet row) throws SQLException {
        List<PointDifferenceKind> kinds =
                texts(row, "kinds").stream().map(PointDifferenceKind::valueOf).toList();
        boolean ofLevels = kinds.stream().anyMatch(PointDifferenceKind::ofLevels);
        return new PointDifference(
                row.getString("number"),
                row.getString("name"),
                row.getString("district_code"),
                row.getString("industry"),
                row.getString("enterprise_code"),
                row.getString("enterprise_name"),
                kinds,
                ofLevels ? levels(row, "now") : null,
                ofLevels ? levels(row, "then") : null,
                new MeasureChanges(
                        texts(row, "measures_gone"), texts(row, "measures_changed"), texts(row, "measures_offered")));
    }

    private static PointLevels levels(ResultSet row, String when) throws SQLException {
        return new PointLevels(
                level(row.getString("graded_" + when)),
                level(row.getString("live_" + when)),
                control(row.getString("control_" + when)));
    }

    private static @Nullable RiskLevel level(@Nullable String name) {
        return name == null ? null : RiskLevel.valueOf(name);
    }

    private static @Nullable ControlLevel control(@Nullable String name) {
        return name == null ? null : ControlLevel.valueOf(name);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** A risk point both sides were asked about. */
    record Moved(StoredAssessment one, PointComparison compared) {}

    /** With its place in the order. */
    record Placed(long ordinal, PointDifference difference) {}
}

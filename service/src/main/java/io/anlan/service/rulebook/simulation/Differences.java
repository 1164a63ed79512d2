// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import io.anlan.service.hiddendanger.determination.Determination.Outcome;
import io.anlan.service.hiddendanger.register.StoredCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What simulations found; in the caller's transaction and scope. */
@Component
class Differences {

    private static final int BATCH = 500;

    private static final String MATCHING = """
            from rulebook.simulation_difference d where d.simulation = :simulation
             and (cast(:kind as text) is null or :kind = any (d.kinds))
             and (cast(:district as text) is null or d.district_code = :district)
             and (cast(:industry as text) is null or d.industry = :industry)
             and (cast(:enterprise as text) is null or d.enterprise_code = :enterprise)""";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Differences(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void add(UUID simulation, Collection<Found> all) {
        batches.batchUpdate("""
                insert into rulebook.simulation_difference (simulation, ordinal, number, scope, industry, district_code,
                    enterprise_code, enterprise_name, found_on, kinds, outcome_now, outcome_then, criteria_now, criteria_then,
                    due_now, due_then) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", all, BATCH, (insert, found) -> {
            StoredCase one = found.one();
            insert.setObject(1, simulation);
            insert.setLong(2, one.ordinal());
            insert.setString(3, one.number());
            insert.setString(4, one.scope());
            insert.setString(5, one.circumstances().industry());
            insert.setString(6, one.circumstances().under().division());
            insert.setString(7, one.enterpriseCode());
            insert.setString(8, one.enterpriseName());
            insert.setObject(9, one.circumstances().foundOn());
            insert.setObject(
                    10,
                    found.now().differences(found.then()).stream()
                            .map(Enum::name)
                            .toArray(String[]::new));
            insert.setString(11, found.now().outcome().name());
            insert.setString(12, found.then().outcome().name());
            insert.setObject(13, found.now().criteria().toArray(new String[0]));
            insert.setObject(14, found.then().criteria().toArray(new String[0]));
            insert.setObject(15, found.now().dueOn());
            insert.setObject(16, found.then().dueOn());
        });
    }

    /** Forgets what was found about a record, which is decided again. */
    void remove(UUID simulation, long ordinal) {
        database.sql("delete from rulebook.simulation_difference where simulation = ? and ordinal = ?")
                .params(simulation, ordinal)
                .update();
    }

    /** Behind an ordinal, in the order of registration. */
    List<Placed> page(UUID simulation, DifferenceFilter filter, long after, int most) {
        return matching(
                        "select d.* " + MATCHING + " and d.ordinal > :after order by d.ordinal limit :most",
                        simulation,
                        filter)
                .param("after", after)
                .param("most", most)
                .query((row, index) -> new Placed(row.getLong("ordinal"), difference(row)))
                .list();
    }

    /** How many there are of each of something, the most first. */
    List<DifferenceCount> count(UUID simulation, DifferenceFilter filter, DifferenceGrouping by, int most) {
        return matching(
                        "select " + by.key() + ", min(" + by.column()
                                + "), count(*), count(*) filter (where d.due_then < d.due_now), "
                                + "count(*) filter (where d.due_then > d.due_now) " + MATCHING
                                + " group by 1 order by 3 desc, 1 limit :most",
                        simulation,
                        filter)
                .param("most", most)
                .query((row, index) -> new DifferenceCount(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    private JdbcClient.StatementSpec matching(String sql, UUID simulation, DifferenceFilter filter) {
        return database.sql(sql)
                .param("simulation", simulation)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("district", filter.district())
                .param("industry", filter.industry())
                .param("enterprise", filter.enterprise());
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                row.getString("number"),
                row.getString("district_code"),
                row.getString("industry"),
                row.getString("enterprise_code"),
                row.getString("enterprise_name"),
                row.getObject("found_on", LocalDate.class),
                texts(row, "kinds").stream().map(DifferenceKind::valueOf).toList(),
                consequence(row, "now"),
                consequence(row, "then"));
    }

    private static Consequence consequence(ResultSet row, String when) throws SQLException {
        return new Consequence(
                Outcome.valueOf(row.getString("outcome_" + when)),
                texts(row, "criteria_" + when),
                row.getObject("due_" + when, LocalDate.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** A case both sides were asked about. */
    record Found(StoredCase one, Consequence now, Consequence then) {}

    /** With its place in the order. */
    record Placed(long ordinal, Difference difference) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the authorities who were here, as far as the present person may name one of them as deputy. */
@Repository
class Colleagues {

    private static final String FIELDS = "select username, name, roles, home, industries from absence.colleague ";

    private final JdbcClient database;

    Colleagues(JdbcClient database) {
        this.database = database;
    }

    /** Remembers that somebody is here, with the roles and the unit of today. */
    void welcome(Colleague person, Instant now) {
        database.sql("""
                        insert into absence.colleague as known (username, name, roles, home, industries, seen_at)
                        values (:username, :name, :roles, :home, :industries, :now)
                        on conflict (username) do update
                           set name = :name, roles = :roles, home = :home, industries = :industries, seen_at = :now
                         where (known.name, known.home) is distinct from (:name, :home)
                            or known.roles <> :roles::text[] or known.industries <> :industries::text[]
                            or known.seen_at < :now - interval '1 hour'""")
                .param("username", person.username())
                .param("name", person.name())
                .param("roles", names(person.roles()))
                .param("home", person.unit())
                .param("industries", person.industries().stream().sorted().toArray(String[]::new))
                .param("now", Moments.of(now))
                .update();
    }

    Optional<Colleague> find(String username) {
        return database.sql(FIELDS + "where username = ?")
                .param(username)
                .query(Colleagues::colleague)
                .optional();
    }

    /** Those of the same unit and of those above it, by name. */
    List<Colleague> around(String unit) {
        return database.sql(FIELDS + """
                         where (home = :unit or starts_with(:unit, home || '/')) and home <> '' order by length(home) desc, name""")
                .param("unit", unit)
                .query(Colleagues::colleague)
                .list();
    }

    /**
     * Those of the unit and below it, by name.
     *
     * @param q part of the name; empty for all
     */
    List<Colleague> within(String unit, String q, int most) {
        return database.sql(FIELDS + """
                         where (home = :unit or starts_with(home, :unit || '/')) and home <> '' and position(:q in name) > 0
                         order by name, username limit :most""")
                .param("unit", unit)
                .param("q", q)
                .param("most", most)
                .query(Colleagues::colleague)
                .list();
    }

    static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    static Set<Role> roles(Array stored) throws SQLException {
        return Stream.of((String[]) stored.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> texts(Array stored) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) stored.getArray()));
    }

    private static Colleague colleague(ResultSet row, int line) throws SQLException {
        return new Colleague(
                row.getString("username"),
                row.getString("name"),
                roles(row.getArray("roles")),
                row.getString("home"),
                texts(row.getArray("industries")));
    }
}

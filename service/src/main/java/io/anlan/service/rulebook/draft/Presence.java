// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is at a draft, and where: whoever was heard of in the last half minute. */
@Component
class Presence {

    private static final Duration HEARD_OF = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final Clock clock;

    Presence(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void heard(UUID revision, Actor actor, @Nullable UUID row, @Nullable String column) {
        database.sql("""
                        insert into rulebook.draft_presence (revision, username, name, row, column_name, at)
                        values (:revision, :username, :name, cast(:row as uuid), cast(:column as text), :at)
                        on conflict (revision, username) do update
                           set name = excluded.name, row = excluded.row, column_name = excluded.column_name, at = excluded.at""")
                .param("revision", revision)
                .param("username", actor.username())
                .param("name", actor.name())
                .param("row", row)
                .param("column", column)
                .param("at", Moments.of(clock.instant()))
                .update();
    }

    List<Present> at(UUID revision) {
        return database.sql("""
                        select * from rulebook.draft_presence where revision = ? and at > ? order by username""")
                .param(revision)
                .param(Moments.of(clock.instant().minus(HEARD_OF)))
                .query((row, index) -> new Present(
                        row.getString("username"),
                        row.getString("name"),
                        row.getObject("row", UUID.class),
                        row.getString("column_name"),
                        Moments.in(row, "at")))
                .list();
    }
}

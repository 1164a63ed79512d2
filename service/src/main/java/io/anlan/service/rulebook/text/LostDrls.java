// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.text;

import io.anlan.service.platform.Moments;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts that came too late, kept for their writers. */
@Component
class LostDrls {

    private static final int SHOWN = 20;

    private final JdbcClient database;

    LostDrls(JdbcClient database) {
        this.database = database;
    }

    void keep(UUID revision, String text, long seen, long found, String by, Instant at) {
        database.sql("""
                        insert into rulebook.lost_text (id, revision, text, seen, found, username, at)
                        values (:id, :revision, :text, :seen, :found, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("revision", revision)
                .param("text", text)
                .param("seen", seen)
                .param("found", found)
                .param("by", by)
                .param("at", Moments.of(at))
                .update();
    }

    /** Newest first. */
    List<LostDrl> of(UUID revision) {
        return database.sql("select * from rulebook.lost_text where revision = ? order by at desc, id limit ?")
                .param(revision)
                .param(SHOWN)
                .query((row, index) -> new LostDrl(
                        row.getString("text"),
                        row.getLong("seen"),
                        row.getLong("found"),
                        row.getString("username"),
                        Moments.in(row, "at")))
                .list();
    }
}

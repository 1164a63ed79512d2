// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.draft;

import io.anlan.service.platform.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people wrote into lines that others had changed meanwhile. */
@Component
class DraftConflicts {

    private static final int SHOWN = 200;

    private final JdbcClient database;

    DraftConflicts(JdbcClient database) {
        this.database = database;
    }

    void keep(UUID revision, RuleRow found, long seen, Map<String, String> cells, String by, Instant at) {
        database.sql("""
                        insert into rulebook.draft_conflict (id, revision, row, cells, seen_version, found_version, username, at)
                        values (:id, :revision, :row, cast(:cells as jsonb), :seen, :found, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("revision", revision)
                .param("row", found.key())
                .param("cells", JsonMapper.shared().writeValueAsString(cells))
                .param("seen", seen)
                .param("found", found.version())
                .param("by", by)
                .param("at", Moments.of(at))
                .update();
    }

    /** Newest first. */
    List<LostText> of(UUID revision) {
        return database.sql("select * from rulebook.draft_conflict where revision = ? order by at desc, id limit ?")
                .param(revision)
                .param(SHOWN)
                .query((row, index) -> new LostText(
                        row.getObject("row", UUID.class),
                        DraftRows.cells(row.getString("cells")),
                        row.getLong("seen_version"),
                        row.getLong("found_version"),
                        row.getString("username"),
                        Moments.in(row, "at")))
                .list();
    }
}

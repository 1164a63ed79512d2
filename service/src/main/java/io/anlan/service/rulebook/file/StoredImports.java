// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.file;

import io.anlan.service.platform.Moments;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.SheetName;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was read from a file and compared, until it is applied; in the caller's transaction. */
@Component
class StoredImports {

    private static final TypeReference<Map<SheetName, List<SheetLine>>> SHEETS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Clock clock;

    StoredImports(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void keep(UUID id, Revision draft, String username, Map<SheetName, List<SheetLine>> imported) {
        database.sql("""
                        insert into rulebook.draft_import (id, revision, username, at, changes, sheets)
                        values (:id, :revision, :username, :at, :changes, cast(:sheets as jsonb))""")
                .param("id", id)
                .param("revision", draft.id())
                .param("username", username)
                .param("at", Moments.of(clock.instant()))
                .param("changes", draft.changes())
                .param("sheets", JsonMapper.shared().writeValueAsString(imported))
                .update();
    }

    /** One of a draft that was not applied yet. */
    Stored demand(UUID draft, UUID id) {
        return database.sql("""
                        select changes, sheets from rulebook.draft_import
                         where id = ? and revision = ? and applied_at is null""")
                .param(id)
                .param(draft)
                .query((row, index) -> new Stored(
                        row.getLong("changes"), JsonMapper.shared().readValue(row.getString("sheets"), SHEETS)))
                .optional()
                .orElseThrow(FileRefusals::unknown);
    }

    void applied(UUID id) {
        database.sql("update rulebook.draft_import set applied_at = ? where id = ?")
                .param(Moments.of(clock.instant()))
                .param(id)
                .update();
    }

    /** @param changes the count of the draft it was compared with */
    record Stored(long changes, Map<SheetName, List<SheetLine>> sheets) {}
}

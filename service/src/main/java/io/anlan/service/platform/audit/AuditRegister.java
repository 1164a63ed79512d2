// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail across subjects, newest first, within the reader's scope. */
@Component
public class AuditRegister {

    private final JdbcClient database;

    AuditRegister(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param entries newest first
     * @param next id to go on before; null on the last page
     */
    public record Page(List<AuditEntry> entries, @Nullable Long next) {}

    /**
     * @param subject identifier of one subject, or null for all
     * @param before only entries older than the one with this id; null from the newest
     * @param limit 1 to 200
     */
    @Transactional(readOnly = true)
    public Page page(@Nullable String subject, @Nullable Long before, int limit) {
        var rows = new ArrayList<>(database.sql("select " + StoredEntry.COLUMNS + """
                         from audit.entry
                        where id < :before and (:subject::text is null or subject = :subject::text)
                        order by id desc limit :limit""")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("subject", subject)
                .param("limit", limit + 1)
                .query(StoredEntry::of)
                .list());
        Long next = null;
        if (rows.size() > limit) {
            rows.remove(limit);
            next = rows.get(limit - 1).id();
        }
        return new Page(rows.stream().map(StoredEntry::entry).toList(), next);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.objection;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.objection.ObjectionView.Objection;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objections in PostgreSQL. */
@Component
class StoredObjections {

    private final JdbcClient database;

    StoredObjections(JdbcClient database) {
        this.database = database;
    }

    /** The latest first. */
    List<Objection> of(String number) {
        return database.sql("select * from hidden_danger.objection where number = ? order by dismissed_at desc")
                .param(number)
                .query((row, index) -> {
                    Instant decided = Moments.inOrNull(row, "decided_at");
                    return new Objection(
                            Moments.in(row, "at"),
                            row.getString("by_name"),
                            row.getString("reason"),
                            row.getObject("reinstated", Boolean.class),
                            decided,
                            row.getString("decided_by_name"),
                            row.getString("opinion"));
                })
                .list();
    }

    /** The dismissal that stands; empty when it is not dismissed. */
    Optional<Dismissed> dismissal(String number) {
        return database.sql("""
                        select h.dismissed_at, h.dismissed_by, h.side = 'ENTERPRISE' as of_enterprise, o.username as objector,
                               o.reinstated is null as waits
                          from hidden_danger.hidden_danger h
                          left join hidden_danger.objection o on o.number = h.number and o.dismissed_at = h.dismissed_at
                         where h.number = ? and h.status = 'DISMISSED'""")
                .param(number)
                .query((row, index) -> new Dismissed(
                        Moments.in(row, "dismissed_at"),
                        row.getString("dismissed_by"),
                        row.getBoolean("of_enterprise"),
                        Optional.ofNullable(row.getString("objector")),
                        row.getBoolean("waits")))
                .optional();
    }

    void add(CaseFile file, Dismissed dismissed, String reason, Actor by, Instant at) {
        database.sql("""
                        insert into hidden_danger.objection
                               (id, number, dismissed_at, dismissed_by, at, username, by_name, reason, scope, industry)
                        values (:id, :number, :dismissedAt, :dismissedBy, :at, :username, :name, :reason, :scope, :industry)""")
                .param("id", UUID.randomUUID())
                .param("number", file.number())
                .param("dismissedAt", Moments.of(dismissed.at()))
                .param("dismissedBy", dismissed.by())
                .param("at", Moments.of(at))
                .param("username", by.username())
                .param("name", by.name())
                .param("reason", reason)
                .param("scope", file.scope())
                .param("industry", file.industry())
                .update();
    }

    /** Of two who decide at the same time one is told that it is decided. */
    boolean decide(String number, Instant dismissedAt, boolean reinstated, String opinion, Actor by, Instant at) {
        return database.sql("""
                        update hidden_danger.objection
                           set reinstated = :reinstated, decided_at = :at, decided_by = :username, decided_by_name = :name,
                               opinion = :opinion
                         where number = :number and dismissed_at = :dismissedAt and reinstated is null""")
                        .param("number", number)
                        .param("dismissedAt", Moments.of(dismissedAt))
                        .param("reinstated", reinstated)
                        .param("at", Moments.of(at))
                        .param("username", by.username())
                        .param("name", by.name())
                        .param("opinion", opinion)
                        .update()
                == 1;
    }

    /**
     * A dismissal that stands.
     *
     * @param ofEnterprise whether the people of the enterprise had reported it
     * @param objector who objected to it, if anybody did
     * @param waits whether nobody decided on that objection yet
     */
    record Dismissed(Instant at, String by, boolean ofEnterprise, Optional<String> objector, boolean waits) {}
}

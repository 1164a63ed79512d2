// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.attribute;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import io.anlan.service.rulebook.attribute.FactDeclaration.DeclaredAct;
import io.anlan.service.rulebook.attribute.FactDeclaration.FactDeclarationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Declarations in PostgreSQL, which only ever adds to them; in the caller's transaction. */
@Component
class FactDeclarations {

    private static final int SHOWN = 500;
    private static final String ALL = """
            select d.*, x.number, x.confirmed, x.reason as words, x.username as decided_by, x.name as decided_by_name,
                   x.at as decided_at
              from rulebook.declared_fact d left join rulebook.declared_fact_decision x on x.declared = d.id
            """;

    private final JdbcClient database;

    FactDeclarations(JdbcClient database) {
        this.database = database;
    }

    /** Newest first. */
    List<FactDeclaration> all() {
        return database.sql(ALL + "order by d.at desc, d.id limit ?")
                .param(SHOWN)
                .query(FactDeclarations::declaration)
                .list();
    }

    Optional<FactDeclaration> find(UUID id) {
        return database.sql(ALL + "where d.id = ?")
                .param(id)
                .query(FactDeclarations::declaration)
                .optional();
    }

    /** Those confirmed after a number, in the order in which they were. */
    List<FactDeclaration> confirmedAfter(long number) {
        return database.sql(ALL + "where x.number > ? order by x.number")
                .param(number)
                .query(FactDeclarations::declaration)
                .list();
    }

    void propose(UUID id, DeclaredAct act, NewFacts facts, String reason, Actor actor, Instant at) {
        database.sql("""
                        insert into rulebook.declared_fact (id, act, fact_type, body, reason, scope, username, name, at)
                        values (:id, :act, :type, cast(:body as jsonb), :reason, :scope, :username, :name, :at)""")
                .param("id", id)
                .param("act", act.name())
                .param("type", facts.factType())
                .param("body", JsonMapper.shared().writeValueAsString(facts))
                .param("reason", reason)
                .param("scope", actor.unit())
                .param("username", actor.username())
                .param("name", actor.name())
                .param("at", Moments.of(at))
                .update();
    }

    void decide(UUID id, boolean confirmed, @Nullable String reason, Actor actor, Instant at) {
        database.sql("""
                        insert into rulebook.declared_fact_decision (declared, confirmed, reason, scope, username, name, at)
                        values (:id, :confirmed, cast(:reason as text), :scope, :username, :name, :at)""")
                .param("id", id)
                .param("confirmed", confirmed)
                .param("reason", reason)
                .param("scope", actor.unit())
                .param("username", actor.username())
                .param("name", actor.name())
                .param("at", Moments.of(at))
                .update();
    }

    private static FactDeclaration declaration(ResultSet row, int index) throws SQLException {
        boolean confirmed = row.getBoolean("confirmed");
        FactDeclarationState state = row.wasNull()
                ? FactDeclarationState.PROPOSED
                : confirmed ? FactDeclarationState.CONFIRMED : FactDeclarationState.REJECTED;
        Instant decided = Moments.inOrNull(row, "decided_at");
        return new FactDeclaration(
                row.getObject("id", UUID.class),
                DeclaredAct.valueOf(row.getString("act")),
                JsonMapper.shared().readValue(row.getString("body"), NewFacts.class),
                row.getString("reason"),
                state,
                row.getString("username"),
                row.getString("name"),
                Moments.in(row, "at"),
                row.getString("decided_by"),
                row.getString("decided_by_name"),
                decided,
                row.getString("words"),
                row.getObject("number", Long.class));
    }
}

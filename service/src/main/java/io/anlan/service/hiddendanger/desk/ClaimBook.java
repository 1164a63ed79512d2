// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.desk;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stored claims; in the caller's transaction and scope. Nothing is removed: a claim ends, and how it ended stays. */
@Component
public class ClaimBook {

    /** A claim holds until it lapses, and no longer than what it was made for is what waits. */
    private static final String HOLDING = """
             from hidden_danger.claim c join hidden_danger.hidden_danger h on h.number = c.number
            where c.ended_at is null and c.lapses_at > :now and c.status_since = h.status_since
              and (c.task <> 'DECIDE_MORE_TIME'
                   or exists (select from hidden_danger.postponement p where p.number = c.number and p.state = 'REQUESTED'))
              and (c.task <> 'REVIEW_RESUMPTION'
                   or exists (select from hidden_danger.resumption r where r.number = c.number and r.granted is null))""";

    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final Clock clock;

    ClaimBook(JdbcClient database, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The claims that hold, by number. */
    public Map<String, ClaimView> of(Collection<String> numbers) {
        return database
                .sql("select c.*" + HOLDING + " and c.number in (:numbers)")
                .param("now", Moments.of(clock.instant()))
                .param("numbers", numbers)
                .query((row, index) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Claim::number, this::view, (one, other) -> one));
    }

    /** The claim that holds, until the end of the transaction. */
    Optional<Claim> lock(String number) {
        return database.sql("select c.*" + HOLDING
                        + " and c.number = :number order by c.claimed_at limit 1 for update of c")
                .param("now", Moments.of(clock.instant()))
                .param("number", number)
                .query((row, index) -> read(row))
                .optional();
    }

    /** False when another was faster. */
    boolean add(CaseFile file, DeskTask task, Actor by, Instant lapsesAt, RuleReason rule) {
        return database.sql("""
                        insert into hidden_danger.claim (id, number, task, status_since, scope, industry, username, by_name,
                                                         claimed_at, lapses_at, rule)
                        select :id, h.number, :task, h.status_since, h.scope, h.industry, :username, :name, :now, :lapses,
                               cast(:rule as jsonb)
                          from hidden_danger.hidden_danger h where h.number = :number
                        on conflict (number) where ended_at is null do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("number", file.number())
                        .param("task", task.name())
                        .param("username", by.username())
                        .param("name", by.name())
                        .param("now", Moments.of(clock.instant()))
                        .param("lapses", Moments.of(lapsesAt))
                        .param("rule", JsonMapper.shared().writeValueAsString(rule))
                        .update()
                == 1;
    }

    /** Ends what is written down as open, if it is. */
    void end(String number, How how, Actor by, @Nullable String reason) {
        database.sql("""
                        update hidden_danger.claim set ended_at = :now, ended_how = :how, ended_by = :username,
                               ended_by_name = :name, reason = :reason
                         where number = :number and ended_at is null""")
                .param("now", Moments.of(clock.instant()))
                .param("how", how.name())
                .param("username", by.username())
                .param("name", by.name())
                .param("reason", reason)
                .param("number", number)
                .update();
    }

    ClaimView view(Claim claim) {
        return new ClaimView(
                claim.username(),
                claim.name(),
                claim.since(),
                claim.until(),
                claim.username().equals(currentActor.actor().username()));
    }

    private static Claim read(ResultSet row) throws SQLException {
        return new Claim(
                row.getString("number"),
                DeskTask.valueOf(row.getString("task")),
                row.getString("username"),
                row.getString("by_name"),
                Moments.in(row, "claimed_at"),
                Moments.in(row, "lapses_at"));
    }

    /** How a claim ends. */
    enum How {
        DONE,
        RELEASED,
        TAKEN_OVER,
        LAPSED
    }

    /** @param name as people read it */
    record Claim(String number, DeskTask task, String username, String name, Instant since, Instant until) {}
}

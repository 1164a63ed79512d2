// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk;

import io.anlan.service.bulk.Batch.Due;
import io.anlan.service.bulk.Batch.Item;
import io.anlan.service.bulk.Batch.Trouble;
import io.anlan.service.bulk.BulkView.BulkItemState;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Batches in the database. An item leaves its waiting once, whoever comes first: the lock of its row decides. */
@Repository
class Batches {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Batches(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @return its number */
    long add(BulkAct act, Actor by, String opinion, Instant orderedAt, Instant dueAt, List<Item> items) {
        Actor.Absent absent = by.standsFor();
        long number = database.sql("""
                        insert into bulk.batch (act, username, name, roles, scope, industries, address, absent, absent_name,
                                                opinion, ordered_at, due_at)
                        values (:act, :username, :name, :roles, :scope, :industries, :address, :absent, :absentName, :opinion,
                                :at, :due) returning number""")
                .param("act", act.name())
                .param("username", by.username())
                .param("name", by.name())
                .param("roles", by.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("scope", by.unit())
                .param("industries", by.industries().stream().sorted().toArray(String[]::new))
                .param("address", by.address())
                .param("absent", absent == null ? null : absent.username())
                .param("absentName", absent == null ? null : absent.name())
                .param("opinion", opinion)
                .param("at", Moments.of(orderedAt))
                .param("due", Moments.of(dueAt))
                .query(Long.class)
                .single();
        for (Item item : items) {
            database.sql("insert into bulk.item (batch, number, title, version, why) values (?, ?, ?, ?, ?::jsonb)")
                    .params(number, item.number(), item.title(), item.version(), json.writeValueAsString(item.why()))
                    .update();
        }
        return number;
    }

    Optional<Batch> find(long number) {
        return database.sql("select * from bulk.batch where number = ?")
                .param(number)
                .query(this::batch)
                .optional();
    }

    /** Of a person, or of those who stood in for that person; the latest first. */
    List<Batch> of(String username, int most) {
        return database.sql("""
                        select * from bulk.batch where username = :me or absent = :me order by number desc limit :most""")
                .param("me", username)
                .param("most", most)
                .query(this::batch)
                .list();
    }

    List<Due> due(Instant now, int most) {
        return database.sql("""
                        select i.batch, i.number from bulk.item i join bulk.batch b on b.number = i.batch
                         where i.state = 'WAITING' and b.due_at <= :now order by b.due_at, i.batch, i.number limit :most""")
                .param("now", Moments.of(now))
                .param("most", most)
                .query((row, line) -> new Due(row.getLong("batch"), row.getString("number")))
                .list();
    }

    /** Whether it waits still and nobody else has it; then nobody gets it before the end of the transaction. */
    boolean take(Due due) {
        return database.sql("""
                        select true from bulk.item where batch = ? and number = ? and state = 'WAITING'
                           for update skip locked""")
                .params(due.batch(), due.number())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** @return whether it waited until now */
    boolean settle(Due due, BulkItemState state, Instant at, @Nullable Trouble trouble) {
        return database.sql("""
                        update bulk.item set state = :state, settled_at = :at, problem = :problem, reason_zh = :zh, reason_en = :en
                         where batch = :batch and number = :number and state = 'WAITING'""")
                        .param("state", state.name())
                        .param("at", Moments.of(at))
                        .param("problem", trouble == null ? null : trouble.problem())
                        .param("zh", trouble == null ? null : trouble.reason().zh())
                        .param("en", trouble == null ? null : trouble.reason().en())
                        .param("batch", due.batch())
                        .param("number", due.number())
                        .update()
                == 1;
    }

    void acknowledge(long number, Instant at) {
        database.sql("update bulk.batch set acknowledged_at = ? where number = ? and acknowledged_at is null")
                .params(Moments.of(at), number)
                .update();
    }

    /** Those of these hidden dangers that wait in a batch already. */
    Set<String> waiting(Collection<String> numbers) {
        return Set.copyOf(database.sql("select number from bulk.item where state = 'WAITING' and number = any (?)")
                .param(numbers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private Batch batch(ResultSet row, int line) throws SQLException {
        long number = row.getLong("number");
        Instant seen = Moments.inOrNull(row, "acknowledged_at");
        return new Batch(
                number,
                BulkAct.valueOf(row.getString("act")),
                by(row),
                row.getString("opinion"),
                Moments.in(row, "ordered_at"),
                Moments.in(row, "due_at"),
                seen,
                database.sql("select * from bulk.item where batch = ? order by number")
                        .param(number)
                        .query(this::item)
                        .list());
    }

    private static Actor by(ResultSet row) throws SQLException {
        String absent = row.getString("absent");
        return new Actor(
                row.getString("username"),
                row.getString("name"),
                texts(row.getArray("roles")).map(Role::valueOf).collect(Collectors.toSet()),
                row.getString("scope"),
                texts(row.getArray("industries")).collect(Collectors.toSet()),
                row.getString("address"),
                absent == null ? null : new Actor.Absent(absent, row.getString("absent_name")));
    }

    private static Stream<String> texts(Array stored) throws SQLException {
        return Stream.of((String[]) stored.getArray());
    }

    private Item item(ResultSet row, int line) throws SQLException {
        Instant settled = Moments.inOrNull(row, "settled_at");
        String problem = row.getString("problem");
        return new Item(
                row.getString("number"),
                row.getString("title"),
                row.getLong("version"),
                BulkItemState.valueOf(row.getString("state")),
                settled,
                problem == null
                        ? null
                        : new Trouble(problem, new Wording(row.getString("reason_zh"), row.getString("reason_en"))),
                json.readValue(row.getString("why"), OBJECT));
    }
}

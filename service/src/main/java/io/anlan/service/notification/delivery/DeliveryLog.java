// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import io.anlan.service.notification.delivery.DeliveryRecord.AttemptRecord;
import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to a recipient, and sending it again. */
@Component
public class DeliveryLog {

    /** Most deliveries put back at once; the rest is put back by asking again. */
    public static final int MOST_REPLAYED = 10_000;

    private final JdbcClient database;

    DeliveryLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * Newest first.
     *
     * @param state null for all
     * @param before only those made before this one; null from the newest
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<DeliveryRecord> of(String recipient, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        List<DeliveryRecord> found = database.sql("""
                        select d.id, n.kind, d.number, d.state, d.created_at, d.due_at, d.settled_at, d.replays
                          from notification.delivery d left join notification.notice n on n.id = d.notice
                         where d.recipient = :recipient and (:state::text is null or d.state = :state)
                           and (:before::uuid is null
                                or (d.created_at, d.id) < (select created_at, id from notification.delivery
                                                            where id = :before::uuid and recipient = :recipient))
                         order by d.created_at desc, d.id desc limit :limit""")
                .param("recipient", recipient)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("before", before == null ? null : before.toString(), Types.VARCHAR)
                .param("limit", limit)
                .query(DeliveryLog::delivery)
                .list();
        return withAttempts(found);
    }

    /** Puts one back; false when there is no such delivery of a notice, or it waits to be sent anyway. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean replay(String recipient, UUID delivery, Instant now) {
        return putBack(recipient, new UUID[] {delivery}, now) == 1;
    }

    /**
     * Puts back what was made between two moments and is settled, oldest first.
     *
     * @param to not included
     * @return how many, at most {@value #MOST_REPLAYED}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int replay(String recipient, Instant from, Instant to, boolean onlyGivenUp, Instant now) {
        List<UUID> ids = database.sql("""
                        select id from notification.delivery
                         where recipient = ? and created_at >= ? and created_at < ? and notice is not null
                           and (state = 'GIVEN_UP' or (not ? and state = 'SENT'))
                         order by created_at, id limit ?""")
                .params(recipient, Moments.of(from), Moments.of(to), onlyGivenUp, MOST_REPLAYED)
                .query(UUID.class)
                .list();
        return putBack(recipient, ids.toArray(UUID[]::new), now);
    }

    private int putBack(String recipient, UUID[] ids, Instant now) {
        return database.sql("""
                        update notification.delivery
                           set state = 'PENDING', due_at = :now, settled_at = null, round = 0, replays = replays + 1
                         where id = any (:ids) and recipient = :recipient and notice is not null
                           and state in ('SENT', 'GIVEN_UP')""")
                .param("now", Moments.of(now))
                .param("ids", ids)
                .param("recipient", recipient)
                .update();
    }

    /** Keeps a trial that was made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(TrialRecord trial) {
        var state = trial.outcome().result() == Outcome.Result.SENT ? DeliveryState.SENT : DeliveryState.GIVEN_UP;
        var at = Moments.of(trial.at());
        database.sql("""
                        insert into notification.delivery (id, number, cause, channel, recipient, scope, bundle, state, due_at,
                                                           attempts, round, created_at, settled_at)
                        values (:id, '', 'ping/' || :id, 'WEBHOOK', :recipient, :scope, 'SINGLE', :state, :at, 1, 1, :at, :at)""")
                .param("id", trial.id())
                .param("recipient", trial.recipient())
                .param("scope", trial.scope())
                .param("state", state.name())
                .param("at", at)
                .update();
        database.sql("insert into notification.attempt values (?, 1, ?, ?, ?, ?, ?)")
                .params(trial.id(), at, state.name())
                .param(trial.outcome().status())
                .param(trial.outcome().detail())
                .param(trial.millis())
                .update();
    }

    private List<DeliveryRecord> withAttempts(List<DeliveryRecord> found) {
        UUID[] ids = found.stream().map(DeliveryRecord::id).toArray(UUID[]::new);
        Map<UUID, List<AttemptRecord>> attempts = new HashMap<>();
        database.sql("select * from notification.attempt where delivery = any (?) order by delivery, no")
                .param(ids)
                .query(row -> {
                    attempts.computeIfAbsent(row.getObject("delivery", UUID.class), id -> new ArrayList<>())
                            .add(attempt(row));
                });
        return found.stream()
                .map(record -> new DeliveryRecord(
                        record.id(),
                        record.kind(),
                        record.number(),
                        record.state(),
                        record.createdAt(),
                        record.dueAt(),
                        record.replays(),
                        List.copyOf(attempts.getOrDefault(record.id(), List.of()))))
                .toList();
    }

    private static DeliveryRecord delivery(ResultSet row, int line) throws SQLException {
        boolean settled = row.getObject("settled_at") != null;
        return new DeliveryRecord(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("number"),
                DeliveryState.valueOf(row.getString("state")),
                Moments.in(row, "created_at"),
                settled ? null : Moments.in(row, "due_at"),
                row.getInt("replays"),
                List.of());
    }

    private static AttemptRecord attempt(ResultSet row) throws SQLException {
        return new AttemptRecord(
                row.getInt("no"),
                Moments.in(row, "at"),
                DeliveryState.valueOf(row.getString("outcome")),
                row.getObject("status", Integer.class),
                row.getString("detail"),
                row.getLong("millis"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import io.anlan.service.notification.Notice;
import io.anlan.service.notification.NoticeSubject;
import io.anlan.service.notification.NoticeSubject.SubjectKind;
import io.anlan.service.notification.NoticesAdded.Added;
import io.anlan.service.notification.delivery.Addressees.Addressee;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries in PostgreSQL; a row that is being sent is locked, and one recipient is served by one node at a time. */
@Repository
class Deliveries {

    private static final int MOST_IN_A_DIGEST = 200;
    private static final String DUE = " channel = :channel and state in ('PENDING', 'FAILED') and due_at <= :now ";

    private final JdbcClient database;

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    /** Once for each cause, channel and recipient. */
    void plan(Added notice, Channel channel, Addressee addressee, Instant now) {
        database.sql("""
                        insert into notification.delivery (id, notice, number, cause, channel, recipient, scope, industry,
                                                           bundle, state, due_at, created_at)
                        values (:id, :notice, :number, :cause, :channel, :recipient, :scope, :industry, :bundle, 'PENDING',
                                :due, :now)
                        on conflict do nothing""")
                .param("id", UUID.randomUUID())
                .param("notice", notice.id())
                .param("number", notice.number())
                .param("cause", notice.cause())
                .param("channel", channel.name())
                .param("recipient", addressee.recipient())
                .param("scope", notice.scope())
                .param("industry", notice.industry())
                .param("bundle", addressee.bundle().name())
                .param("due", Moments.of(addressee.dueAt()))
                .param("now", Moments.of(now))
                .update();
    }

    /** Whose turn it is. */
    Optional<String> nextRecipient(Channel channel, Collection<String> passed, Instant now) {
        return database.sql("select recipient from notification.delivery where" + DUE
                        + "and recipient <> all (:passed) order by due_at, id limit 1")
                .param("channel", channel.name())
                .param("now", Moments.of(now))
                .param("passed", passed.toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    /** Until the end of the transaction; false while another node serves this recipient. */
    boolean reserve(Channel channel, String recipient) {
        return database.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 7))")
                .param("notification/" + channel + "/" + recipient)
                .query(Boolean.class)
                .single();
    }

    /** The first due delivery, or with the first of a digest all of it; locked. */
    List<Letter> take(Channel channel, String recipient, Instant now) {
        List<Letter> due = database.sql("""
                        select d.id, d.recipient, d.bundle, d.scope, d.attempts, d.round, d.replays, n.urgent, n.id as notice,
                               n.at, n.kind, n.number, n.subject_kind, n.revision, n.text_zh, n.text_en
                          from notification.delivery d join notification.notice n on n.id = d.notice
                         where""" + DUE + """
                           and recipient = :recipient
                         order by d.due_at, d.id limit :most for update of d skip locked""")
                .param("channel", channel.name())
                .param("now", Moments.of(now))
                .param("recipient", recipient)
                .param("most", MOST_IN_A_DIGEST)
                .query(Deliveries::letter)
                .list();
        if (due.isEmpty() || due.get(0).bundle() == Bundle.SINGLE) {
            return due.stream().limit(1).toList();
        }
        return due.stream().filter(letter -> letter.bundle() == Bundle.DIGEST).toList();
    }

    /**
     * Keeps an attempt and what follows from it.
     *
     * @param again when it is tried again; null when it is settled
     */
    void attempted(
            Letter letter, DeliveryState state, Outcome outcome, long millis, @Nullable Instant again, Instant now) {
        database.sql("""
                        update notification.delivery
                           set state = :state, attempts = attempts + 1, round = round + 1,
                               due_at = coalesce(:again, due_at), settled_at = case when :settled then :now end
                         where id = :id""")
                .param("state", state.name())
                .param("again", Moments.orNull(again), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("settled", again == null)
                .param("now", Moments.of(now))
                .param("id", letter.id())
                .update();
        database.sql("insert into notification.attempt values (?, ?, ?, ?, ?, ?, ?)")
                .params(letter.id(), letter.attempts() + 1, Moments.of(now), state.name())
                .param(outcome.status())
                .param(outcome.detail())
                .param(millis)
                .update();
    }

    private static Letter letter(ResultSet row, int line) throws SQLException {
        var notice = new Notice(
                row.getLong("notice"),
                Moments.in(row, "at"),
                row.getString("kind"),
                row.getString("number"),
                new NoticeSubject(
                        SubjectKind.valueOf(row.getString("subject_kind")), row.getObject("revision", UUID.class)),
                new Wording(row.getString("text_zh"), row.getString("text_en")),
                null);
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                Bundle.valueOf(row.getString("bundle")),
                row.getString("scope"),
                row.getInt("attempts"),
                row.getInt("round"),
                row.getInt("replays"),
                row.getBoolean("urgent"),
                notice);
    }
}

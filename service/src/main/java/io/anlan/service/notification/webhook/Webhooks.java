// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import io.anlan.service.notification.NoticeTopic;
import io.anlan.service.notification.NoticesAdded.Added;
import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhooks in PostgreSQL, which shows only those in the scope of the transaction. */
@Repository
class Webhooks {

    private static final String FIELDS =
            " id, version, scope, industries, name, url, topics, state, failing_since, created_at, created_by ";

    private final JdbcClient database;

    Webhooks(JdbcClient database) {
        this.database = database;
    }

    List<Webhook> all() {
        return database.sql("select" + FIELDS
                        + "from notification.webhook where removed_at is null order by created_at desc, id")
                .query(Webhooks::webhook)
                .list();
    }

    Optional<Webhook> find(UUID id) {
        return database.sql("select" + FIELDS + "from notification.webhook where id = ? and removed_at is null")
                .param(id)
                .query(Webhooks::webhook)
                .optional();
    }

    /** Those that are told of it; where a row is served, its state is looked at. */
    List<UUID> toldOf(Added notice) {
        return database.sql("""
                        select id from notification.webhook
                         where removed_at is null and :topic = any (topics)
                           and platform.covers(scope, case when cardinality(industries) = 0 then '*'
                                                           else array_to_string(industries, ',') end, :scope, :industry)""")
                .param("topic", notice.topic().name())
                .param("scope", notice.scope())
                .param("industry", notice.industry(), Types.VARCHAR)
                .query(UUID.class)
                .list();
    }

    void add(Webhook webhook, String secret) {
        database.sql("""
                        insert into notification.webhook (id, scope, industries, name, url, topics, state, secret, created_at,
                                                          created_by)
                        values (:id, :scope, :industries, :name, :url, :topics, :state, :secret, :at, :by)""")
                .param("id", webhook.id())
                .param("scope", webhook.scope())
                .param("industries", webhook.industries().toArray(String[]::new))
                .param("name", webhook.name())
                .param("url", webhook.url())
                .param("topics", names(webhook.topics()))
                .param("state", webhook.state().name())
                .param("secret", secret)
                .param("at", Moments.of(webhook.createdAt()))
                .param("by", webhook.createdBy())
                .update();
    }

    /** @return whether it was still in the version that was seen */
    boolean change(Webhook webhook) {
        return database.sql("""
                        update notification.webhook
                           set name = :name, url = :url, topics = :topics, state = :state, failing_since = :failing,
                               version = version + 1
                         where id = :id and version = :version and removed_at is null""")
                        .param("name", webhook.name())
                        .param("url", webhook.url())
                        .param("topics", names(webhook.topics()))
                        .param("state", webhook.state().name())
                        .param("failing", Moments.orNull(webhook.failingSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", webhook.id())
                        .param("version", webhook.version())
                        .update()
                == 1;
    }

    /** The secret before signs until {@code overlap} too. */
    void renewSecret(UUID id, String secret, Instant overlap) {
        database.sql("""
                        update notification.webhook
                           set previous_secret = secret, previous_until = ?, secret = ?, version = version + 1
                         where id = ?""").params(Moments.of(overlap), secret, id).update();
    }

    List<String> secrets(UUID id, Instant now) {
        return database.sql("""
                        select secret from notification.webhook where id = :id
                         union all
                        select previous_secret from notification.webhook where id = :id and previous_until > :now""")
                .param("id", id)
                .param("now", Moments.of(now))
                .query(String.class)
                .list();
    }

    void remove(UUID id, Instant now) {
        database.sql("update notification.webhook set removed_at = ?, version = version + 1 where id = ?")
                .params(Moments.of(now), id)
                .update();
    }

    void succeeded(UUID id) {
        database.sql("update notification.webhook set failing_since = null where id = ? and failing_since is not null")
                .param(id)
                .update();
    }

    void failing(UUID id, Instant now) {
        database.sql("update notification.webhook set failing_since = ? where id = ? and failing_since is null")
                .params(Moments.of(now), id)
                .update();
    }

    /** @return whether this was who did it */
    boolean disable(UUID id) {
        return database.sql("update notification.webhook set state = 'DISABLED', version = version + 1"
                                + " where id = ? and state = 'ACTIVE'")
                        .param(id)
                        .update()
                == 1;
    }

    private static Webhook webhook(ResultSet row, int line) throws SQLException {
        Instant failing = Moments.inOrNull(row, "failing_since");
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("scope"),
                Set.of((String[]) row.getArray("industries").getArray()),
                row.getString("name"),
                row.getString("url"),
                Arrays.stream((String[]) row.getArray("topics").getArray())
                        .map(NoticeTopic::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                WebhookState.valueOf(row.getString("state")),
                failing,
                Moments.in(row, "created_at"),
                row.getString("created_by"));
    }

    private static String[] names(Collection<NoticeTopic> topics) {
        return topics.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}

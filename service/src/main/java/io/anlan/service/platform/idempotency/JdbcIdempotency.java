// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.idempotency;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Sha256;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keys in PostgreSQL: the primary key makes the second of two simultaneous requests wait for the first. */
@Component
class JdbcIdempotency implements Idempotency {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,200}");

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final IdempotencySettings settings;

    JdbcIdempotency(
            JdbcClient database,
            PlatformTransactionManager transactions,
            CurrentActor currentActor,
            Clock clock,
            IdempotencySettings settings) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.currentActor = currentActor;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public <T> T once(@Nullable String key, String operation, Object request, Class<T> answer, Supplier<T> act) {
        if (key == null) {
            return Objects.requireNonNull(transaction.execute(status -> act.get()));
        }
        if (!KEY.matcher(key).matches()) {
            throw IdempotencyRefusals.invalid();
        }
        byte[] hash = hash(operation, request);
        return Objects.requireNonNull(transaction.execute(status -> {
            String username = currentActor.actor().username();
            if (!claim(username, key, hash)) {
                return CANONICAL.readValue(storedAnswer(username, key, hash), answer);
            }
            T result = act.get();
            store(username, key, CANONICAL.writeValueAsString(result));
            return result;
        }));
    }

    /** Waits while another transaction holds the same key; false when that one committed. */
    private boolean claim(String username, String key, byte[] hash) {
        return database.sql("""
                        insert into platform.idempotent_request (username, key, request_hash, at)
                        values (?, ?, ?, ?) on conflict do nothing""")
                        .param(username)
                        .param(key)
                        .param(hash)
                        .param(Moments.of(clock.instant()))
                        .update()
                == 1;
    }

    private String storedAnswer(String username, String key, byte[] hash) {
        return database.sql("select request_hash, answer::text as answer from platform.idempotent_request"
                        + " where username = ? and key = ?")
                .param(username)
                .param(key)
                .query((row, number) -> {
                    if (!MessageDigest.isEqual(row.getBytes("request_hash"), hash)) {
                        throw IdempotencyRefusals.reused();
                    }
                    return row.getString("answer");
                })
                .single();
    }

    private void store(String username, String key, String answer) {
        database.sql("update platform.idempotent_request set answer = ?::json where username = ? and key = ?")
                .param(answer)
                .param(username)
                .param(key)
                .update();
    }

    /** Forgets keys nobody will repeat any more. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        database.sql("delete from platform.idempotent_request where at < ?")
                .param(Moments.of(clock.instant().minus(settings.keep())))
                .update();
    }

    private static byte[] hash(String operation, Object request) {
        return new Sha256()
                .add(operation + "\n")
                .add(CANONICAL.writeValueAsBytes(request))
                .bytes();
    }
}

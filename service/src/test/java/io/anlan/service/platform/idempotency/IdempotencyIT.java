// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class IdempotencyIT {

    @Autowired
    private Idempotency idempotency;

    @Autowired
    private JdbcIdempotency keys;

    @Autowired
    private SettableClock clock;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger created = new AtomicInteger();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aRepetitionGetsTheFirstAnswerAndCreatesNothing() {
        assertThat(create("li", key, "a")).isEqualTo(new Created(1, new BigDecimal("30.50")));
        assertThat(create("li", key, "a")).isEqualTo(new Created(1, new BigDecimal("30.50")));
        assertThat(created).hasValue(1);
    }

    @Test
    void equalRequestsAreRecognisedWhateverTheOrderOfTheirKeys() {
        idempotentlyAs("li", key, orderedMap("a", "b"), this::next);
        idempotentlyAs("li", key, orderedMap("b", "a"), this::next);
        assertThat(created).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        create("li", key, "a");
        assertThatThrownBy(() -> create("li", key, "b"))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo("platform/idempotency-key-reused");
                    assertThat(refusal.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
                });
        assertThat(created).hasValue(1);
    }

    @Test
    void keysOfTwoPeopleHaveNothingToDoWithEachOther() {
        create("li", key, "a");
        assertThat(create("wu", key, "a").number()).isEqualTo(2);
    }

    @Test
    void withoutAKeyEveryRequestCreates() {
        create("li", null, "a");
        create("li", null, "a");
        assertThat(created).hasValue(2);
    }

    @Test
    void anActThatFailsMayBeTriedAgainWithTheSameKey() {
        assertThatThrownBy(() -> idempotentlyAs("li", key, Map.of("title", "a"), () -> {
                    throw new IllegalStateException("the act fails");
                }))
                .hasMessage("the act fails");
        assertThat(create("li", key, "a").number()).isEqualTo(1);
    }

    @Test
    void simultaneousRepetitionsCreateOnce() throws Exception {
        int people = 6; // each holds a connection while it waits
        var together = new CyclicBarrier(people);
        var pool = Executors.newFixedThreadPool(people);
        try {
            Callable<Created> request = () -> {
                together.await(30, TimeUnit.SECONDS);
                return create("li", key, "a");
            };
            for (var answer : pool.invokeAll(Collections.nCopies(people, request))) {
                assertThat(answer.get().number()).isEqualTo(1);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(created).hasValue(1);
    }

    @Test
    void aKeyThatIsTooShortTooLongOrNotVisibleIsRefused() {
        for (var bad : List.of("", "1234567", "x".repeat(201), "12345678\n", "钥匙钥匙钥匙钥匙", "1234 5678")) {
            assertThatThrownBy(() -> create("li", bad, "a"))
                    .asInstanceOf(type(Refusal.class))
                    .extracting(Refusal::type)
                    .isEqualTo("platform/idempotency-key-invalid");
        }
        assertThat(created).hasValue(0);
    }

    @Test
    void oldKeysAreForgotten() {
        create("li", key, "a");
        clock.advance(Duration.ofDays(6));
        keys.forget();
        assertThat(create("li", key, "a").number()).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        keys.forget();
        assertThat(create("li", key, "a").number()).isEqualTo(2);
    }

    private Created create(String username, @Nullable String withKey, String title) {
        return idempotentlyAs(username, withKey, Map.of("title", title), this::next);
    }

    private Created next() {
        return new Created(created.incrementAndGet(), new BigDecimal("30.50"));
    }

    private Created idempotentlyAs(String username, @Nullable String withKey, Object request, Supplier<Created> act) {
        var actor = new Actor(username, username, Set.of(Role.INSPECTOR), Api.PUDONG, Set.of(), "192.0.2.7");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null, List.of()));
        try {
            return idempotency.once(withKey, "create-test", request, Created.class, act);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Map<String, Object> orderedMap(String first, String second) {
        var map = new LinkedHashMap<String, Object>();
        map.put(first, 1);
        map.put(second, 1);
        return map;
    }

    record Created(int number, BigDecimal value) {}
}

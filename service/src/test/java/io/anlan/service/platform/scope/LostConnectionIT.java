// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL ends all connections, as when it is restarted: whoever waits is refused, and whoever comes afterwards is served. */
@IntegrationTest
class LostConnectionIT {

    private static final int AT_ONCE = 20;

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Road road;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
    }

    @Test
    void noThreadKeepsATransactionWhoseBeginFailed() {
        String number = road.begin(Alarm.GENERAL);
        JdbcClient owner = JdbcClient.create(Owner.of(postgres));
        for (int time = 0; time < 3; time++) {
            reads(number); // so that the pool believes in its connections without trying them
            owner.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'anlan_app'")
                    .query(Long.class)
                    .single();
            reads(number);
        }
        IntStream.range(0, 3)
                .forEach(time -> reads(number)); // whoever finds a dead connection in the pool throws it away
        assertThat(reads(number)).containsOnly(200);
        String another = road.begin(Alarm.GENERAL);
        assertThat(owner.sql("select count(*) from hidden_danger.hidden_danger where number = ?")
                        .param(another)
                        .query(Long.class)
                        .single())
                .as("what was answered is there")
                .isEqualTo(1);
    }

    private List<Integer> reads(String number) {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, AT_ONCE)
                .mapToObj(reader -> CompletableFuture.supplyAsync(() -> road.regulator()
                        .get()
                        .uri("/api/hidden-dangers/" + number)
                        .exchange()
                        .returnResult(String.class)
                        .getStatus()
                        .value()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}

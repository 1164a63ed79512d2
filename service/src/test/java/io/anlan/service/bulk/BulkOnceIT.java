// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever carries a batch out, however many at once and wherever one dies: each record once. */
@IntegrationTest
class BulkOnceIT {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private BulkCarrier carrier;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Road road;
    private BulkOrders orders;

    @BeforeEach
    void begin() {
        clock.reset();
        road = new Road(api);
        orders = new BulkOrders(road, postgres);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void twoNodesCarryItOutOnce() {
        List<String> numbers = Stream.generate(orders::minor).limit(6).toList();
        Object batch = orders.order(road.supervisor(), numbers);
        clock.advance(WINDOW);

        List<CompletableFuture<Void>> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            nodes.add(CompletableFuture.runAsync(carrier::carryOut));
        }
        nodes.forEach(CompletableFuture::join);
        carrier.carryOut();

        assertThat(orders.itemsOf(batch)).extracting("state").containsOnly("DONE");
        numbers.forEach(number -> assertThat(orders.acts(number)).containsOnlyOnce("accepted", "closed"));
    }

    @Test
    void takingBackAtTheMomentOfCarryingOutHasOneOutcome() {
        List<String> numbers = Stream.generate(orders::minor).limit(8).toList();
        Object batch = orders.order(road.supervisor(), numbers);
        clock.advance(WINDOW);

        var carrying = CompletableFuture.runAsync(carrier::carryOut);
        numbers.parallelStream()
                .forEach(number -> BulkOrders.post(
                                road.supervisor(),
                                "/" + batch + "/take-back",
                                "{\"numbers\": [\"%s\"]}".formatted(number))
                        .returnResult(byte[].class));
        carrying.join();
        carrier.carryOut();

        for (Object item : orders.itemsOf(batch)) {
            Map<?, ?> one = (Map<?, ?>) item;
            boolean done = one.get("state").equals("DONE");
            assertThat(one.get("state")).isIn("DONE", "TAKEN_BACK");
            assertThat(road.read((String) one.get("number"))).containsEntry("status", done ? "CLOSED" : "SUBMITTED");
        }
    }

    @Test
    void whoDiesBetweenTheActAndItsMarkHasDoneNothingAndTheNextLookDoesItOnce() {
        List<String> numbers = List.of(orders.minor());
        Object batch = orders.order(road.supervisor(), numbers);
        clock.advance(WINDOW);
        JdbcClient owner = JdbcClient.create(Owner.of(postgres));
        owner.sql("""
                        create function bulk.die() returns trigger language plpgsql security definer as
                        $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$""").update();
        owner.sql("create trigger dies before update on bulk.item for each row execute function bulk.die()")
                .update();
        try {
            carrier.carryOut();
        } finally {
            owner.sql("drop trigger dies on bulk.item").update();
            owner.sql("drop function bulk.die()").update();
        }
        assertThat(orders.itemsOf(batch)).extracting("state").containsOnly("WAITING");
        assertThat(orders.acts(numbers.get(0))).doesNotContain("accepted");

        carrier.carryOut();

        assertThat(orders.itemsOf(batch)).extracting("state").containsOnly("DONE");
        assertThat(orders.acts(numbers.get(0))).containsOnlyOnce("accepted", "closed");
    }
}

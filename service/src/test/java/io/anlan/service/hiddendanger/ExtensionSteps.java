// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.SettableClock;
import io.anlan.service.platform.Role;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Asks for more time and decides it, as the people who do so; a general hidden danger of 10 March is due on 17 March. */
final class ExtensionSteps {

    private final Api api;
    private final Road road;
    private final SettableClock clock;
    private final ManagementService engine;
    private final JdbcClient owner;

    ExtensionSteps(Api api, SettableClock clock, ManagementService engine, FlywayConnectionDetails database) {
        this.api = api;
        this.road = new Road(api);
        this.clock = clock;
        this.engine = engine;
        this.owner = JdbcClient.create(Owner.of(database));
        clock.reset();
    }

    Road road() {
        return road;
    }

    RestTestClient city() {
        return api.as(Role.CITY_REGULATOR, Api.CITY);
    }

    static String request(String until) {
        return "{\"until\": \"" + until + "\", \"reason\": \"备件采购周期较长\", \"interimControls\": \"停用调漆间, 专人看守\"}";
    }

    RestTestClient.ResponseSpec asks(String number, String what, String until) {
        return road.act(road.safetyManager(), number, what, request(until));
    }

    /** Asks, and answers the request as it stands. */
    Map<String, Object> asked(String number, String what, String until) {
        road.does(road.safetyManager(), number, what, request(until));
        return latest(number);
    }

    RestTestClient.ResponseSpec decides(RestTestClient person, String number, int round, boolean approved) {
        return approved
                ? road.act(person, number, "postponements/" + round + "/approval", "{\"opinion\": \"情况属实\"}")
                : road.act(person, number, "postponements/" + round + "/refusal", "{\"reason\": \"可以按期完成\"}");
    }

    Map<String, Object> moreTime(String number) {
        return road.read(road.regulator(), "/api/hidden-dangers/" + number + "/postponements");
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> latest(String number) {
        return ((List<Map<String, Object>>) moreTime(number).get("items")).get(0);
    }

    String dueOn(String number) {
        return (String) road.read(number).get("dueOn");
    }

    /** The last day by the clock of a duty; empty when it does not run. */
    String clockOf(String number, String duty) {
        return owner.sql(
                        "select due_on::text from hidden_danger.duty_clock where number = ? and duty = ? and state = 'RUNNING'")
                .params(number, duty)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void orderAndClockAgree(String number, String day) {
        assertThat(dueOn(number)).isEqualTo(day).isEqualTo(clockOf(number, "RECTIFICATION"));
    }

    JdbcClient owner() {
        return owner;
    }

    /** Moves the clock and waits until the job executor has nothing due any more. */
    void at(LocalDateTime moment) {
        clock.set(moment);
        settle();
    }

    void settle() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        engine.createJobQuery().executable().withRetriesLeft().count() == 0);
    }

    void jump(LocalDateTime moment) {
        clock.set(moment);
    }

    void end() {
        clock.reset();
    }
}

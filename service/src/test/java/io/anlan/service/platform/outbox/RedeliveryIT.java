// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class RedeliveryIT {

    @Autowired
    private Redelivery redelivery;

    @Autowired
    private OutboxSettings settings;

    @Autowired
    private StubbornListener listener;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FlywayConnectionDetails details;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Api api;

    private final String text = UUID.randomUUID().toString();

    private JdbcClient owner;

    @BeforeEach
    void refuse() {
        clock.reset();
        listener.takes(false);
        owner = JdbcClient.create(
                new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword()));
    }

    @AfterEach
    void takeAll() {
        listener.takes(true);
        owner.sql("select outbox.deliver_again(id) from outbox.set_aside")
                .query(Boolean.class)
                .list();
        clock.advance(Duration.ofDays(1));
        redelivery.deliver();
        await().until(() -> waiting() == 0);
        clock.reset();
    }

    @Test
    void whatAlwaysFailsIsTriedMoreAndMoreSeldomAndThenPutAsideForSomebodyToSee(CapturedOutput output) {
        publish();
        for (int made = 1; made < settings.attempts(); made++) {
            failed(made);
            int asked = listener.asked();
            clock.advance(wait(made).minusSeconds(1));
            redelivery.deliver();
            assertThat(listener.asked()).as("not yet after %d", made).isEqualTo(asked);
            clock.advance(Duration.ofSeconds(1));
            redelivery.deliver();
        }
        failed(settings.attempts());
        assertThat(health()).isEqualTo("UP");

        redelivery.deliver();

        assertThat(waiting()).isZero();
        assertThat(owner.sql("select serialized_event from outbox.set_aside")
                        .query(String.class)
                        .single())
                .contains(text);
        assertThat(output)
                .contains("Put aside, undelivered:", "StubbornListener")
                .doesNotContain("\"" + text);
        assertThat(health()).isEqualTo("DEGRADED");
        int asked = listener.asked();
        clock.advance(Duration.ofDays(30));
        redelivery.deliver();
        assertThat(listener.asked()).as("left alone").isEqualTo(asked);
        redelivery.remind();
        assertThat(output).contains("select outbox.deliver_again('");
    }

    @Test
    void onceItsCauseIsGoneWhatWasPutAsideIsDelivered() {
        publish();
        failed(1);
        owner.sql("update outbox.event_publication set completion_attempts = 12 where serialized_event like ?")
                .param("%" + text + "%")
                .update();
        redelivery.deliver();
        assertThat(waiting()).isZero();

        listener.takes(true);
        int asked = listener.asked();
        assertThat(owner.sql("select bool_and(outbox.deliver_again(id)) from outbox.set_aside")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        clock.advance(Duration.ofMinutes(3));
        redelivery.deliver();

        await().until(() -> waiting() == 0);
        assertThat(listener.asked()).isEqualTo(asked + 1);
        assertThat(health()).isEqualTo("UP");
    }

    @Test
    void aResubmissionThatDiedWithItsNodeIsTakenUpAgain() {
        publish();
        failed(1);
        owner.sql("update outbox.event_publication set status = 'RESUBMITTED', last_resubmission_date = :at"
                        + " where serialized_event like :text")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("text", "%" + text + "%")
                .update();
        listener.takes(true);
        clock.advance(Duration.ofMinutes(59));
        redelivery.deliver();
        assertThat(waiting()).as("perhaps still under way").isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        redelivery.deliver();
        await().until(() -> waiting() == 0);
    }

    @Test
    void whatMetAnotherTransactionIsDeliveredAtOnceAndWaitsForNoLook() {
        listener.takes(true);
        listener.meetsAnother(2);
        int asked = listener.asked();
        publish();
        await().until(() -> waiting() == 0);
        assertThat(listener.asked()).isEqualTo(asked + 3);
    }

    private void publish() {
        transaction.executeWithoutResult(status -> publisher.publishEvent(new StubbornListener.Unwanted(text)));
    }

    private void failed(int attempts) {
        await().until(() -> owner.sql("select count(*) from outbox.event_publication"
                                + " where serialized_event like ? and status = 'FAILED' and completion_attempts = ?")
                        .param("%" + text + "%")
                        .param(attempts)
                        .query(Integer.class)
                        .single()
                == 1);
    }

    private int waiting() {
        return owner.sql("select count(*) from outbox.event_publication where serialized_event like ?")
                .param("%" + text + "%")
                .query(Integer.class)
                .single();
    }

    private Duration wait(int made) {
        return Duration.between(clock.instant(), settings.due(made, clock.instant()));
    }

    private String health() {
        var answer = api.anonymous()
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(java.util.Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(java.util.Objects.requireNonNull(answer).get("status"));
    }
}

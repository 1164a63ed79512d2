// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.platform.outbox.TransactionsAtCommit.Seen;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The marks of the outbox, and they alone, are committed without waiting for the disk. */
@IntegrationTest
class BookkeepingWithoutWaitingIT {

    /** What the marks of Spring Modulith are named; another name in another version of it, and they would wait again. */
    private static final String MARKS = "org.springframework.modulith.events.";

    private static final String ACT = "an act";

    @Autowired
    private TransactionsAtCommit transactions;

    @Autowired
    private StubbornListener listener;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private FlywayConnectionDetails details;

    @Autowired
    private SettableClock clock;

    private final String text = UUID.randomUUID().toString();

    @BeforeEach
    void look() {
        clock.reset();
        listener.takes(true);
        transactions.look(true);
    }

    @AfterEach
    void lookAway() {
        transactions.look(false);
    }

    @Test
    void anActWaitsForTheDiskAndSoDoesItsListenerButTheMarksDoNot() {
        var act = new TransactionTemplate(manager);
        act.setName(ACT);
        act.executeWithoutResult(status -> publisher.publishEvent(new StubbornListener.Unwanted(text)));
        await().until(() -> waiting() == 0);

        assertThat(waits(ACT)).containsExactly("on");
        assertThat(waits(StubbornListener.class.getName())).isNotEmpty().containsOnly("on");
        assertThat(waits(MARKS)).as("marks of what is delivered").isNotEmpty().containsOnly("off");
    }

    @Test
    void aConnectionThatCommittedMarksWaitsForTheNextAct() {
        for (int i = 0; i < 20; i++) { // more than the pool has connections
            named(MARKS + "Anything");
            named(ACT);
        }
        assertThat(waits(MARKS)).hasSizeGreaterThanOrEqualTo(20).containsOnly("off");
        assertThat(waits(ACT)).hasSize(20).containsOnly("on");
    }

    private void named(String name) {
        var transaction = new TransactionTemplate(manager);
        transaction.setName(name);
        transaction.executeWithoutResult(status -> {});
    }

    private List<String> waits(String beginning) {
        return transactions.seen().stream()
                .filter(seen -> seen.name().startsWith(beginning))
                .map(Seen::waits)
                .toList();
    }

    private int waiting() {
        return JdbcClient.create(
                        new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword()))
                .sql("select count(*) from outbox.event_publication where serialized_event like ?")
                .param("%" + text + "%")
                .query(Integer.class)
                .single();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.time.Duration;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deadline whose deed fails for longer than the engine tries. */
@IntegrationTest
class ExhaustedJobsIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ManagementService engine;

    @Autowired
    private JobExecutor executor;

    @Autowired
    private ExhaustedJobs jobs;

    @Autowired
    private EngineHealthIndicator health;

    @Autowired
    private FlywayConnectionDetails postgres;

    private JdbcClient owner;

    @BeforeEach
    void begin() {
        clock.reset();
        owner = JdbcClient.create(Owner.of(postgres));
    }

    @AfterEach
    void end() {
        owner.sql("drop trigger if exists plant on audit.entry").update();
        clock.reset();
    }

    @Test
    void aDeadlineIsTriedAgainOnceItsCauseIsGone() {
        Road road = new Road(api);
        String number = road.begin(Alarm.GENERAL);
        owner.sql("""
                create or replace function public.plant() returns trigger language plpgsql
                    as $$ begin raise exception 'planted failure' using errcode = 'XX000'; end $$;
                create trigger plant before insert on audit.entry for each row
                    when (new.act = 'became-overdue' and new.subject = '%s') execute function public.plant()""".formatted(number)).update();
        clock.set(LocalDateTime.of(2026, 3, 18, 0, 0));
        awaitFailed(1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        jobs.tryAgain();
        awaitFailed(1);
        assertThat(road.read(number).get("overdueSince")).isNull();
        owner.sql("drop trigger plant on audit.entry").update();
        jobs.tryAgain();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            executor.jobWasAdded();
            assertThat(road.read(number).get("overdueSince")).isEqualTo("2026-03-17T16:00:00Z");
        });
        awaitFailed(0);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    private void awaitFailed(long count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            executor.jobWasAdded();
            return jobs.count() == count
                    && engine.createJobQuery().executable().withRetriesLeft().count() == 0;
        });
    }
}

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
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** A node that took up what had fallen due and was lost before it did anything. */
@IntegrationTest
class LostNodeIT {

    private static final LocalDateTime OVERDUE = LocalDateTime.of(2026, 3, 18, 0, 0);

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JobExecutor executor;

    @Autowired
    private ProcessEngineSettings settings;

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
        executor.start();
        clock.reset();
    }

    @Test
    void whatItHadTakenUpIsDoneByAnotherWithinTheMinute() {
        var road = new Road(api);
        String number = road.begin(Alarm.GENERAL);
        executor.shutdown();
        clock.set(OVERDUE);
        JobExecutor lost = new ProcessEngineConfiguration().jobExecutor(new ThreadPoolTaskExecutor(), settings);
        do {
            takeUp(lost);
        } while (isFree(number));
        executor.start();
        clock.advance(Duration.ofMinutes(1).minus(settings.pollInterval()));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            executor.jobWasAdded();
            assertThat(road.read(number).get("overdueSince")).isEqualTo("2026-03-17T16:00:55Z");
            assertThat(heldBy(lost)).isZero();
        });
    }

    private void takeUp(JobExecutor node) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new AcquireJobsCmd(node));
    }

    private boolean isFree(String number) {
        return owner.sql("""
                        select count(*) from engine.act_ru_job j join engine.act_ru_execution x on x.id_ = j.process_instance_id_
                         where x.business_key_ = ? and j.duedate_ <= '2026-03-17 16:00' and j.lock_owner_ is null""").param(number).query(Long.class).single() > 0;
    }

    private long heldBy(JobExecutor node) {
        return owner.sql("select count(*) from engine.act_ru_job where lock_owner_ = ?")
                .param(node.getLockOwner())
                .query(Long.class)
                .single();
    }
}

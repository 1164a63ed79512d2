// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.processes.escalation.EscalationProcess;
import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import java.time.Duration;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A look at the ladder, whose drawing says to wait a minute after a failure, under a clock that stands. */
@IntegrationTest
class RepeatedJobsIT {

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String INTERNAL_ERROR = "XX000";
    private static final LocalDateTime FIRST_STEP = LocalDateTime.of(2026, 3, 18, 8, 0);

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService engine;

    @Autowired
    private JobExecutor executor;

    @Autowired
    private FlywayConnectionDetails postgres;

    private JdbcClient owner;
    private String number;

    @BeforeEach
    void begin() {
        clock.reset();
        owner = JdbcClient.create(Owner.of(postgres));
        number = new Road(api).begin(Alarm.GENERAL);
        soon(() -> assertThat(look()).isNotNull());
    }

    @AfterEach
    void end() {
        owner.sql("drop trigger if exists met on supervision.ladder_step; drop sequence if exists public.met")
                .update();
        clock.reset();
    }

    @Test
    void whatMetAnotherTransactionIsRepeatedAtOnceHoweverOften() {
        fails(7, SERIALIZATION_FAILURE);
        clock.set(FIRST_STEP);
        soon(() -> assertThat(steps()).isOne());
        soon(() -> assertThat(look().getExceptionMessage()).isNull());
    }

    @Test
    void whatFailedWaitsForItsMinute() {
        fails(1, INTERNAL_ERROR);
        clock.set(FIRST_STEP);
        soon(() -> assertThat(look().getDuedate().toInstant()).isEqualTo("2026-03-18T00:01:00Z"));
        assertThat(look().getRetries()).isEqualTo(19);
        assertThat(steps()).isZero();
        clock.advance(Duration.ofMinutes(1));
        soon(() -> assertThat(steps()).isOne());
    }

    private void fails(int times, String code) {
        owner.sql("""
                create sequence public.met;
                grant usage on sequence public.met to public;
                create or replace function public.met() returns trigger language plpgsql as $$ begin
                    if nextval('public.met') <= %d then raise exception 'planted' using errcode = '%s'; end if; return new;
                end $$;
                create trigger met before insert on supervision.ladder_step for each row
                    when (new.number = '%s') execute function public.met()""".formatted(times, code, number)).update();
    }

    private void soon(Runnable holds) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            executor.jobWasAdded();
            holds.run();
        });
    }

    private @Nullable Job look() {
        var escalation = runtime.createProcessInstanceQuery()
                .processDefinitionKey(EscalationProcess.ID)
                .processInstanceBusinessKeyLike(number + "%")
                .singleResult();
        return escalation == null
                ? null
                : engine.createJobQuery()
                        .processInstanceId(escalation.getId())
                        .activityId("timerEvent_nextLook")
                        .singleResult();
    }

    private long steps() {
        return owner.sql("select count(*) from supervision.ladder_step where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }
}

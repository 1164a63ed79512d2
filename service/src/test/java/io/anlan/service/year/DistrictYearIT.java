// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.platform.audit.AuditVerification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A district day by day: people, timers, ladders, extensions, failed reviews, listings and reopenings, and each evening found =
 * rectified + within + overdue, in the register, by the clocks and in the engine. The gate does a quarter; a year of a district
 * of the sources is {@code -Dyear.records=8032 -Dyear.days=365} (service/src/bench/README.md).
 */
@IntegrationTest
class DistrictYearIT {

    private static final Logger log = LoggerFactory.getLogger(DistrictYearIT.class);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 11);
    private static final int RECORDS = Integer.getInteger("year.records", 120);
    private static final int DAYS = Integer.getInteger("year.days", 91);
    private static final long SEED = Long.getLong("year.seed", 20260311);

    @Autowired
    private Api api;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ManagementService engine;

    @Autowired
    private JobExecutor jobs;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private FlywayConnectionDetails postgres;

    private final List<Course> courses = new ArrayList<>();
    private JdbcClient owner;
    private Ledgers ledgers;
    private Desks desks;
    private String title;

    /** What other tests left under way stands still meanwhile. */
    @BeforeEach
    void begin() {
        clock.reset();
        owner = JdbcClient.create(Owner.of(postgres));
        owner.sql("update engine.act_ru_job set suspension_state_ = 2 where suspension_state_ = 1")
                .update();
        title = "年度推演 " + UUID.randomUUID();
        ledgers = new Ledgers(owner, title);
        desks = Desks.of(application, Road.photo(new Road(api).safetyManager()));
    }

    @AfterEach
    void end() {
        owner.sql("update engine.act_ru_job set suspension_state_ = 1 where suspension_state_ = 2")
                .update();
        clock.reset();
    }

    @Test
    void nothingIsLostDoubledOrStuck() {
        Map<Integer, List<Fate>> found = new TreeMap<>();
        IntStream.range(0, RECORDS)
                .mapToObj(index -> Fate.drawn(SEED, index, DAYS * 9 / 10))
                .forEach(fate -> found.computeIfAbsent(fate.day(), day -> new ArrayList<>())
                        .add(fate));
        LocalDate last = FIRST.plusDays(DAYS - 1L);
        for (LocalDate today = FIRST; !today.isAfter(last); today = today.plusDays(1)) {
            at(today, LocalTime.of(9, 0));
            people(today);
            register(found.getOrDefault((int) FIRST.until(today, ChronoUnit.DAYS), List.of()), today);
            at(today, LocalTime.of(18, 0));
            ledgers.theSumIsRight(courses.size(), today);
            ledgers.nothingIsOutOfStep(today);
        }
        ledgers.nothingIsDoubled(last);
        Map<String, Long> open = ledgers.whyOpen(last);
        assertThat(open).doesNotContainKey("NOBODY KNOWS");
        assertThat(verification.verify(null).brokenAt()).isNull();
        log.info(
                "{} hidden dangers in {} days, seed {}: {}; open: {}; done: {}",
                RECORDS,
                DAYS,
                SEED,
                ledgers.sums(),
                open,
                acts());
    }

    private void people(LocalDate today) {
        String previous = null;
        for (Course course : courses) {
            if (course.isDue(today)) {
                course.act(today, previous);
            }
            previous = course.isOpen() ? course.number() : previous;
        }
    }

    private void register(List<Fate> fates, LocalDate today) {
        for (Fate fate : fates) {
            courses.add(Course.begin(desks, fate, title, courses.size(), today));
        }
    }

    private Map<String, Integer> acts() {
        Map<String, Integer> acts = new TreeMap<>();
        courses.forEach(course -> course.acts.forEach((act, count) -> acts.merge(act, count, Integer::sum)));
        return acts;
    }

    /** Moves the clock and waits until nothing is due any more, and what was published has arrived. */
    private void at(LocalDate day, LocalTime time) {
        clock.set(day.atTime(time));
        await().atMost(Duration.ofMinutes(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(this::isQuiet);
    }

    private boolean isQuiet() {
        if (engine.createJobQuery().executable().active().withRetriesLeft().count() > 0) {
            jobs.jobWasAdded(); // its own next look may be seconds away
            return false;
        }
        return !owner.sql(
                        "select exists (select from outbox.event_publication where serialized_event like '%' || ? || '%'"
                                + " or serialized_event like '%\"ladder\"%')")
                .param(title)
                .query(Boolean.class)
                .single();
    }
}

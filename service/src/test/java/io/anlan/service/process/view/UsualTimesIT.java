// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.process.view.Passages.StepPlace;
import io.anlan.service.process.view.Passages.Usual;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How often a hidden danger was rectified, as asked on days on which nobody else has asked. */
@IntegrationTest
class UsualTimesIT {

    private static final StepPlace RECTIFY = new StepPlace("rectification", "userTask_rectify");

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private UsualTimes usual;

    @Autowired
    private PlatformTransactionManager transactions;

    private Road road;

    @BeforeEach
    void oneIsRectified() {
        clock.reset();
        road = new Road(api);
        rectifyAnother();
    }

    @Test
    void afterTenMinutesItIsAskedAgainBesideWhoeverReads() {
        Instant asked = clock.instant().plus(Duration.ofDays(2));
        long known = rectifiedAsOf(asked);
        rectifyAnother();
        assertThat(rectifiedAsOf(asked.plus(Duration.ofMinutes(9)))).isEqualTo(known);
        assertThat(rectifiedAsOf(asked.plus(Duration.ofMinutes(10))))
                .as("nobody waits for it")
                .isEqualTo(known);
        await().atMost(Duration.ofSeconds(20)).until(() -> rectifiedAsOf(asked.plus(Duration.ofMinutes(10))) > known);
    }

    @Test
    void afterAnHourWhoeverReadsWaitsForIt() {
        Instant asked = clock.instant().plus(Duration.ofDays(4));
        long known = rectifiedAsOf(asked);
        rectifyAnother();
        assertThat(rectifiedAsOf(asked.plus(Duration.ofHours(1)))).isGreaterThan(known);
    }

    private void rectifyAnother() {
        road.rectify(road.begin(Alarm.GENERAL));
    }

    private long rectifiedAsOf(Instant now) {
        Usual times = ServiceScope.call(() -> new TransactionTemplate(transactions)
                .execute(status -> usual.at(now).get(RECTIFY)));
        return times.passages();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.scope.ServiceScope;
import java.time.Clock;
import java.time.YearMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each hour: who is to look again is told, and once the month is over the draw of that month is made. */
@Component
class RecheckSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RecheckSchedule.class);

    /** After a standstill the draws of so many months are made up for. */
    private static final int MONTHS = 3;

    private final DueRechecks due;
    private final MonthlyDraw draws;
    private final Clock clock;

    RecheckSchedule(DueRechecks due, MonthlyDraw draws, Clock clock) {
        this.due = due;
        this.draws = draws;
        this.clock = clock;
    }

    /** What one run does not get done the next one does; nothing is told or drawn twice. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "${anlan.recheck.first-run:PT2M}")
    void run() {
        ServiceScope.run(() -> {
            tell();
            YearMonth now = YearMonth.from(clock.instant().atZone(Shanghai.ZONE));
            for (int back = 1; back <= MONTHS; back++) {
                draw(now.minusMonths(back));
            }
        });
    }

    private void tell() {
        int told;
        do {
            told = due.tell();
        } while (told > 0);
    }

    /** The defect of one pot does not keep the others from being drawn. */
    private void draw(YearMonth month) {
        for (MonthlyDraw.Pot pot : draws.pots(month)) {
            try {
                draws.draw(pot, month);
            } catch (RuntimeException e) { // the edge of the job
                LOG.error(
                        "The draw of {} in {} could not be made; it is tried again within the hour",
                        month,
                        pot.district(),
                        e);
            }
        }
    }
}

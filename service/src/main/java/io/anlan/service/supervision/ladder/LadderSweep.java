// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.platform.job.WorkLock;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at all ladders anew once other rules hold, and begins the ladders of what was ordered before there were any. One node
 * does; each ladder is a transaction of its own.
 */
@Component
class LadderSweep {

    private static final Logger log = LoggerFactory.getLogger(LadderSweep.class);
    private static final UUID LOCK = UUID.fromString("8d8e8c2e-5d0f-4bb6-9a43-6c3f4e0d1a52");
    private static final int PAGE = 200;

    private final LadderStore store;
    private final LadderPolicy policy;
    private final Ladders ladders;
    private final LadderFollowing following;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LadderSweep(
            LadderStore store,
            LadderPolicy policy,
            Ladders ladders,
            LadderFollowing following,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.policy = policy;
        this.ladders = ladders;
        this.following = following;
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void sweep() throws SQLException {
        String edition = policy.edition();
        if (edition.isEmpty() || edition.equals(known())) {
            return;
        }
        Optional<WorkLock> lock = WorkLock.tryTake(dataSource, LOCK);
        if (lock.isEmpty()) {
            return; // another node does
        }
        WorkLock held = lock.get();
        try (held) {
            int begun = begin();
            int looked = again();
            transaction.executeWithoutResult(status -> store.swept(edition, clock.instant()));
            log.info("Other rules of the ladder hold: {} ladders looked at anew, {} begun", looked, begun);
        }
    }

    private String known() {
        return transaction.execute(status -> store.edition());
    }

    private int begin() {
        List<String> without = transaction.execute(status -> store.withoutLadder());
        without.forEach(number -> transaction.executeWithoutResult(status -> following.takeOver(number)));
        return without.size();
    }

    private int again() {
        int count = 0;
        String after = "";
        while (true) {
            String from = after;
            List<LadderKey> page = transaction.execute(status -> store.climbing(from, PAGE));
            page.forEach(key -> transaction.executeWithoutResult(status -> ladders.lookSoon(key)));
            count += page.size();
            if (page.size() < PAGE) {
                return count;
            }
            after = page.get(page.size() - 1).number();
        }
    }
}

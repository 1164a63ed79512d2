// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import io.anlan.service.rulebook.CanaryFailed;
import io.anlan.service.rulebook.publication.LivePacks.FailingExamples;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the examples of all that is live, nightly and soon after each publication: rules that lie are found by us first. */
@Component
class CanarySamples {

    private static final Logger LOG = LoggerFactory.getLogger(CanarySamples.class);
    private static final int LONGEST = 1_000;

    private final NodeRules rules;
    private final LivePacks packs;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private NodeRules.@Nullable Loaded examined;

    CanarySamples(
            NodeRules rules,
            LivePacks packs,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.packs = packs;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "${anlan.rulebook.canary:0 30 3 * * *}", zone = "Asia/Shanghai")
    void nightly() {
        examine(rules.loaded());
    }

    @Scheduled(fixedDelayString = "${anlan.rulebook.canary-after:PT5S}")
    void afterPublication() {
        NodeRules.Loaded now = rules.loaded();
        if (!now.equals(examined)) {
            examine(now);
        }
    }

    private synchronized void examine(NodeRules.Loaded now) {
        List<FailingExamples> failing = packs.failingExamples();
        Instant at = clock.instant();
        for (FailingExamples failed : failing) {
            LOG.error("{} decides its own examples otherwise: {}", failed.pack(), failed.why());
            String why = failed.why().length() > LONGEST ? failed.why().substring(0, LONGEST) : failed.why();
            transaction.executeWithoutResult(status ->
                    events.publishEvent(new CanaryFailed(failed.pack().toString(), now.publication(), why, at)));
        }
        examined = now;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the tally short: what changed is added up now and then. Nothing anybody counts depends on when. */
@Component
class Folding {

    private final JdbcClient database;

    Folding(JdbcClient database) {
        this.database = database;
    }

    @Scheduled(
            fixedDelayString = "${anlan.reporting.fold-interval:1m}",
            initialDelayString = "${anlan.reporting.fold-interval:1m}")
    @Transactional
    void fold() {
        database.sql("select reporting.fold()").query(Long.class).single();
    }
}

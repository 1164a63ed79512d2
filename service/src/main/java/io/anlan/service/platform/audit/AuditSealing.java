// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import io.anlan.service.platform.Moments;
import java.time.Clock;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Chains all entries since the last seal, of all subjects, so that a missing end of a subject's chain is found too.
 *
 * <p>Every seal is named in the log: whoever keeps that line elsewhere can prove that no seal was cut off either.
 */
@Component
@EnableScheduling
class AuditSealing {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

    private final JdbcClient database;
    private final Clock clock;
    private final AuditSettings settings;

    AuditSealing(JdbcClient database, Clock clock, AuditSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** Seals until nothing waits; two nodes doing it at once wait for one another. */
    @Scheduled(
            fixedDelayString = "${anlan.audit.seal-interval:1m}",
            initialDelayString = "${anlan.audit.seal-interval:1m}")
    void seal() {
        while (sealOnce() == settings.sealSize()) {
            LOG.debug("More entries wait for a seal");
        }
    }

    private int sealOnce() {
        return database.sql("select no, entries, hash from audit.seal_waiting(?, ?)")
                .param(Moments.of(clock.instant()))
                .param(settings.sealSize())
                .query((row, number) -> {
                    LOG.info(
                            "Audit seal {}:{} covers {} entries",
                            row.getLong("no"),
                            HexFormat.of().formatHex(row.getBytes("hash")),
                            row.getInt("entries"));
                    return row.getInt("entries");
                })
                .optional()
                .orElse(0);
    }
}

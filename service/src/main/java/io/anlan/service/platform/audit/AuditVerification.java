// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import io.anlan.service.platform.scope.ServiceScope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes the whole trail: every subject's chain, every seal, and that each entry stands under exactly one of them.
 *
 * <p>Found: an entry changed, removed, exchanged or put in, in the middle or at the end; a seal likewise. Not found: what
 * is done to entries before their first seal, and cutting off the newest seals with everything under them, unless an
 * older verdict's {@link AuditVerdict#lastSeal} is given to compare with.
 */
@Component
public class AuditVerification {

    private final JdbcClient database;
    private final TransactionTemplate oneView;

    public AuditVerification(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.oneView = new TransactionTemplate(transactions);
        this.oneView.setReadOnly(true);
        this.oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Reads everything, whoever asks: a chain is whole or broken for all. The verdict tells no content.
     *
     * @param knownSeal {@code number:hash} of a seal that must still be there, or null
     */
    public AuditVerdict verify(@Nullable String knownSeal) {
        return ServiceScope.call(() -> Objects.requireNonNull(oneView.execute(status -> examine(database, knownSeal))));
    }

    static AuditVerdict examine(JdbcClient database, @Nullable String knownSeal) {
        var chains = new ChainCheck();
        chains.examine(database);
        var seals = new SealCheck(knownSeal);
        if (chains.brokenAt() == null) {
            seals.examine(database);
        }
        String brokenAt = chains.brokenAt() != null ? chains.brokenAt() : seals.brokenAt();
        long unsealed = database.sql("select count(*) from audit.unsealed")
                .query(Long.class)
                .single();
        return new AuditVerdict(
                brokenAt == null, chains.entries(), seals.seals(), unsealed, seals.lastSeal(), brokenAt);
    }
}

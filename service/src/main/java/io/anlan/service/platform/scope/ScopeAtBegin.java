// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;

/** Tells the database at the begin of every transaction what may be seen; the only place that does. */
@Component
class ScopeAtBegin implements TransactionExecutionListener {

    private final JdbcTemplate database;
    private final ObjectProvider<PlatformTransactionManager> transactions;

    ScopeAtBegin(DataSource dataSource, ObjectProvider<PlatformTransactionManager> transactions) {
        this.database = new JdbcTemplate(dataSource);
        this.transactions = transactions;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            return;
        }
        try {
            tell();
        } catch (RuntimeException lost) {
            giveUp(transaction, lost);
            throw lost;
        }
    }

    private void tell() {
        var scope = DataScope.current();
        database.query(
                "select set_config('anlan.scope', ?, true), set_config('anlan.industries', ?, true),"
                        + " set_config('anlan.username', ?, true), set_config('anlan.standing_for', ?, true)",
                row -> {},
                scope.path(),
                scope.industries(),
                scope.username(),
                scope.standingFor());
    }

    /**
     * Whoever begins a transaction ends it, but not one whose begin failed here: left alone it would stay with its thread, and
     * all that the thread does later would join it, unseen by everybody and never committed.
     */
    private void giveUp(TransactionExecution transaction, RuntimeException lost) {
        try {
            transactions.getObject().rollback((TransactionStatus) transaction);
        } catch (RuntimeException alsoLost) {
            lost.addSuppressed(alsoLost); // its connection is gone; what held it to the thread is undone all the same
        }
    }
}

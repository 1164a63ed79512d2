// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells the database at the begin of every transaction what may be seen; the only place that does. */
@Component
class ScopeAtBegin implements TransactionExecutionListener {

    private final JdbcTemplate database;

    ScopeAtBegin(DataSource dataSource) {
        this.database = new JdbcTemplate(dataSource);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            return;
        }
        var scope = DataScope.current();
        database.query(
                "select set_config('anlan.scope', ?, true), set_config('anlan.industries', ?, true),"
                        + " set_config('anlan.username', ?, true)",
                row -> {},
                scope.path(),
                scope.industries(),
                scope.username());
    }
}

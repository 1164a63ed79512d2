// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Asks each transaction just before it commits whether it is going to wait for the disk; only while somebody wants to know. */
@Component
class TransactionsAtCommit implements TransactionExecutionListener {

    /** @param waits what PostgreSQL calls synchronous_commit */
    record Seen(String name, String waits) {}

    private final JdbcTemplate database;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile boolean looking;

    TransactionsAtCommit(DataSource dataSource) {
        this.database = new JdbcTemplate(dataSource);
    }

    void look(boolean wanted) {
        looking = wanted;
        if (wanted) {
            seen.clear();
        }
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (looking && transaction.isNewTransaction()) {
            String waits = database.queryForObject("show synchronous_commit", String.class);
            seen.add(new Seen(transaction.getTransactionName(), String.valueOf(waits)));
        }
    }
}

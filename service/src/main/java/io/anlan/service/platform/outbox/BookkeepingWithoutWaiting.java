// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * The marks "under way" and "delivered" are committed without waiting for the disk, which would take longer than the
 * delivery. PostgreSQL loses commits only from the end of its log: where a mark is lost in a crash, the event is there and
 * is delivered once more; where a mark is kept, so is everything before it, what the listener wrote included.
 */
@Component
class BookkeepingWithoutWaiting implements TransactionExecutionListener {

    /** An event is put in by the transaction of the act, which does wait; of these begin only the marks. */
    private static final String BOOKKEEPING = "org.springframework.modulith.events.";

    private static final Logger log = LoggerFactory.getLogger(BookkeepingWithoutWaiting.class);

    private final JdbcTemplate database;

    BookkeepingWithoutWaiting(DataSource dataSource) {
        this.database = new JdbcTemplate(dataSource);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && transaction.getTransactionName().startsWith(BOOKKEEPING)) {
            try {
                database.execute("set local synchronous_commit = off");
            } catch (DataAccessException lost) {
                log.debug(
                        "A mark cannot be made without waiting",
                        lost); // nor at all: the next statement says so, and is undone
            }
        }
    }
}

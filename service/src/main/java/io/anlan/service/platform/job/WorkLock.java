// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Held while a node works on something. It belongs to a connection of its own, so PostgreSQL frees it at once when the node
 * dies: who gets the lock of running work knows that nobody works on it any more.
 */
public final class WorkLock implements AutoCloseable {

    private final Connection connection;
    private final long key;

    private WorkLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /** @param id of the work */
    public static Optional<WorkLock> tryTake(DataSource database, UUID id) throws SQLException {
        long key = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
        Connection connection = database.getConnection();
        boolean taken = false;
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, key);
            try (var answer = statement.executeQuery()) {
                taken = answer.next() && answer.getBoolean(1);
            }
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        return taken ? Optional.of(new WorkLock(connection, key)) : Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, key);
            statement.execute();
        }
    }
}

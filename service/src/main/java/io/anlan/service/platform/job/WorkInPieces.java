// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.job;

import java.sql.SQLException;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work of many pieces, each committed with how far it came. One node at a time does it; whoever gets the lock goes on where
 * the last one was, so a node that dies, or a connection that is lost, costs one piece.
 */
public final class WorkInPieces {

    private static final Logger LOG = LoggerFactory.getLogger(WorkInPieces.class);

    private final String kind;
    private final DataSource database;
    private volatile boolean stopping;

    /** @param kind as the log calls it */
    public WorkInPieces(String kind, DataSource database) {
        this.kind = kind;
        this.database = database;
    }

    /**
     * Does piece after piece until there are no more, the service stops or something goes wrong; nothing when somebody else is
     * at it.
     *
     * @param id of the work
     * @param begin asked once the lock is held: what does the next piece and says whether there may be more
     * @param failed writes down that it failed for good
     */
    public void work(UUID id, Supplier<BooleanSupplier> begin, Runnable failed) {
        try (var lock = WorkLock.tryTake(database, id).orElse(null)) {
            if (lock == null) {
                return;
            }
            BooleanSupplier piece = begin.get();
            while (!stopping && piece.getAsBoolean()) {
                LOG.debug("{} {}: a piece is done", kind, id);
            }
        } catch (SQLException | RuntimeException e) { // the edge of the job
            if (PassingTrouble.is(e)) { // the next look goes on where this one was
                LOG.warn("{} {} waits for its next look", kind, id, e);
                return;
            }
            LOG.error("{} {} failed", kind, id, e);
            failed.run();
        }
    }

    /** Whether the service ends, so that a long piece had better stop between its steps. */
    public boolean isStopping() {
        return stopping;
    }

    /** No further piece is begun. */
    public void stop() {
        stopping = true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import io.anlan.service.platform.scope.ServiceScope;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hears of publications the moment they are committed, on a connection of its own, and looks each second as well: for what
 * was not heard, and for what takes effect at an instant.
 */
@Component
class PublicationListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationListener.class);
    private static final int LISTEN_MILLIS = 500;
    private static final int RETRY_MILLIS = 1_000;

    private final NodeRules rules;
    private final JdbcConnectionDetails database;
    private final AtomicBoolean running = new AtomicBoolean();
    private @Nullable Thread thread;

    PublicationListener(NodeRules rules, JdbcConnectionDetails database) {
        this.rules = rules;
        this.database = database;
    }

    @Scheduled(fixedDelayString = "${anlan.rulebook.look-every:PT1S}")
    void look() {
        rules.follow();
    }

    @Override
    public void start() {
        running.set(true);
        thread = new Thread(ServiceScope.decorate(this::listen), "rule-publications");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (running.get()) {
            try (Connection connection = DriverManager.getConnection(
                            database.getJdbcUrl(), database.getUsername(), database.getPassword());
                    var statement = connection.createStatement()) {
                statement.execute("listen rulebook");
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                LOG.warn("Publications are not heard but looked for each second: {}", e.getMessage());
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (running.get()) {
            var heard = connection.getNotifications(LISTEN_MILLIS);
            if (heard != null && heard.length > 0) {
                followHeard();
            }
        }
    }

    private void followHeard() {
        try {
            rules.follow();
        } catch (RuntimeException e) { // the edge of the thread: the next look tries again
            LOG.error("A publication was heard but could not be followed", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running.set(false);
        Thread listening = thread;
        if (listening != null) {
            listening.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** Before the web server, and ended after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.anlan.service.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application as {@code ./run} starts it, on a new database that is written through to the disk. */
final class Workbench implements AutoCloseable {

    /** Connections of every contestant, as the application has. */
    private static final int POOL = 12;

    final ConfigurableApplicationContext application;
    final JdbcClient owner;
    final int port;

    Workbench() throws IOException {
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "run-")
                .toAbsolutePath();
        port = freePort();
        application = new SpringApplicationBuilder(Application.class)
                .profiles("demo")
                .run(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--anlan.postgres.data=" + home.resolve("postgres"),
                        "--anlan.data=" + home,
                        "--logging.level.root=warn");
        owner = JdbcClient.create(ownerPool(null));
        String fsync = owner.sql("select current_setting('fsync') || ' ' || current_setting('synchronous_commit')")
                .query(String.class)
                .single();
        if (!fsync.equals("on on")) {
            throw new IllegalStateException("fsync and synchronous_commit are " + fsync);
        }
    }

    /** Connections of the role the application works as. */
    DataSource applicationPool() {
        var details = application.getBean(JdbcConnectionDetails.class);
        return pool(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    /**
     * Connections of the owner of the tables.
     *
     * @param database another database of the same server; null for the application's
     */
    DataSource ownerPool(String database) {
        var details = application.getBean(FlywayConnectionDetails.class);
        String url = details.getJdbcUrl();
        return pool(
                database == null ? url : url.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database),
                details.getUsername(),
                details.getPassword());
    }

    static DataSource pool(String url, String username, String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(POOL);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        application.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes of the application as processes of their own, on one PostgreSQL that writes through to the disk. */
final class TwoNodes implements AutoCloseable {

    final KillableServer server;
    final JdbcClient owner;
    final Map<String, String> tokens;
    private final List<NodeProcess> nodes;

    TwoNodes(String name, int port, List<String> options) throws Exception {
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), name + "-")
                .toAbsolutePath();
        server = new KillableServer(home);
        owner = server.owner();
        owner.sql("create role anlan_app login password 'anlan_app'").update();
        nodes = List.of(
                new NodeProcess("first", port, port, server.url(), home, options),
                new NodeProcess("second", port + 1, port, server.url(), home, options));
        for (NodeProcess node : nodes) { // the first makes the tables
            node.start();
            node.awaitReady();
        }
        var as = new Tokens(owner, port);
        tokens = Map.of(
                "reporter", as.of(People.REPORTER), "safety", as.of(People.SAFETY_MANAGER),
                "supervisor", as.of(People.SUPERVISOR), "regulator", as.of(People.DISTRICT_REGULATOR));
    }

    NodeProcess first() {
        return nodes.get(0);
    }

    List<NodeProcess> both() {
        return nodes;
    }

    String url() {
        return server.url();
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(NodeProcess::kill);
        server.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A run without a server of its own: PostgreSQL from a Maven artifact, its data kept across restarts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("anlan.postgres.data")
class EmbeddedPostgresConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(EmbeddedPostgresSettings settings) throws IOException, SQLException {
        Path home = Objects.requireNonNull(settings.data()).toAbsolutePath();
        Files.createDirectories(home);
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("data"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("bin").toFile())
                .setRegisterShutdownHook(false) // Spring closes the pool first, then this
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C") // the machine's own may be missing, and would decide the order of rows
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on") // zonky switches both off, which is for tests only
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "127.0.0.1");
        if (settings.port() > 0) {
            builder.setPort(settings.port());
        }
        var postgres = builder.start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                      create role anlan_app login password 'anlan_app';
                    exception when duplicate_object then null; end $$""");
        }
        return postgres;
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url(postgres);
            }

            @Override
            public String getUsername() {
                return "anlan_app";
            }

            @Override
            public String getPassword() {
                return "anlan_app";
            }
        };
    }

    /** The owner of the tables migrates; the application itself is nobody's owner, so row-level security binds it. */
    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedPostgres postgres) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url(postgres);
            }

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }
        };
    }

    /** Names no user: a user in the URL would win over the one given beside it, and the application be a superuser. */
    private static String url(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.postgres;

import java.io.IOException;
import java.sql.SQLException;
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
    EmbeddedServer embeddedServer(EmbeddedPostgresSettings settings) throws IOException, SQLException {
        return EmbeddedServer.start(settings, Objects.requireNonNull(settings.data()));
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return server.url();
            }

            @Override
            public String getUsername() {
                return EmbeddedServer.APPLICATION;
            }

            @Override
            public String getPassword() {
                return server.applicationPassword();
            }
        };
    }

    /** The owner of the tables migrates; the application itself is nobody's owner, so row-level security binds it. */
    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedServer server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return server.url();
            }

            @Override
            public String getUsername() {
                return EmbeddedServer.SUPERUSER;
            }

            @Override
            public String getPassword() {
                return server.password();
            }
        };
    }
}

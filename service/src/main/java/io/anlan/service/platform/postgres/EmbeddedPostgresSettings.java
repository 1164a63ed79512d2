// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The PostgreSQL that comes with the application.
 *
 * @param data folder of the database; survives restarts. Without it a server is expected at {@code spring.datasource.url}
 * @param port 0 for any free one
 */
@ConfigurationProperties("anlan.postgres")
record EmbeddedPostgresSettings(@Nullable Path data, int port) {}

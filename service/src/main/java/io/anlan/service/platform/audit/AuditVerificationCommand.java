// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import io.anlan.service.platform.postgres.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;

/**
 * {@code java -jar anlan-service.jar verify-audit [options]}: verifies the audit trail without starting the service.
 *
 * <p>A service that runs on an embedded database goes on meanwhile. Options are those of the service ({@code --spring.datasource.url=…}, {@code --anlan.postgres.data=…}) and
 * {@code --known-seal=<number>:<hash>}, a seal noted earlier that must still be there. Writes one line. Exit code 0: whole;
 * 1: broken, the place is named; 2: could not be examined.
 */
public final class AuditVerificationCommand {

    public static final String NAME = "verify-audit";

    private AuditVerificationCommand() {}

    /** @return the exit code */
    @SuppressWarnings("SystemOut") // the answer of a command
    public static int run(String... args) {
        var application = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=warn", "anlan.identity.issuer=nobody logs in here")
                .initializers(AuditVerificationCommand::joinARunningServer);
        try (var context = application.run(args)) {
            var verdict = context.getBean(AuditVerification.class)
                    .verify(context.getEnvironment().getProperty("known-seal"));
            System.out.println(
                    verdict.ok()
                            ? "The audit trail is whole: %d entries, %d of them not sealed yet, %d seals, last seal %s"
                                    .formatted(
                                            verdict.entries(),
                                            verdict.unsealed(),
                                            verdict.seals(),
                                            verdict.lastSeal() == null ? "none" : verdict.lastSeal())
                            : "The audit trail is BROKEN at " + verdict.brokenAt());
            return verdict.ok() ? 0 : 1;
        } catch (RuntimeException e) {
            System.err.println("The audit trail could not be examined: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 2;
        }
    }

    /** A service that runs need not be stopped: its embedded server is asked, over a connection that only reads. */
    private static void joinARunningServer(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        String folder = environment.getProperty("anlan.postgres.data", "");
        if (folder.isEmpty()) {
            return;
        }
        try {
            RunningServer.on(Path.of(folder))
                    .ifPresent(server -> environment
                            .getPropertySources()
                            .addFirst(new MapPropertySource(
                                    "running-server",
                                    Map.of(
                                            "anlan.postgres.data",
                                            "false", // starts none of its own
                                            "spring.datasource.url",
                                            server.url(),
                                            "spring.datasource.username",
                                            server.username(),
                                            "spring.datasource.password",
                                            server.password(),
                                            "spring.datasource.hikari.read-only",
                                            true))));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be read", e);
        }
    }

    /** The database and its scope, nothing else. Without a stereotype, so that the service itself never picks it up. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionManagerCustomizationAutoConfiguration.class
    })
    @ComponentScan({"io.anlan.service.platform.postgres", "io.anlan.service.platform.scope"})
    @ConfigurationPropertiesScan("io.anlan.service.platform.postgres")
    @Import(AuditVerification.class)
    static class Parts {}
}

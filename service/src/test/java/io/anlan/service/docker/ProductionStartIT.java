// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Application;
import io.anlan.service.TestEnvironment;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service with the environment compose.yaml gives it, on a server that docker/postgres/init.sql prepared. */
class ProductionStartIT {

    private static final Map<String, String> SECRETS = Map.of(
            "ANLAN_OWNER_PASSWORD", "o'wner", // a quotation mark must not break the script
            "ANLAN_APP_PASSWORD", "app",
            "KEYCLOAK_DATABASE_PASSWORD", "keycloak",
            "KEYCLOAK_URL", "http://127.0.0.1:1"); // down: the service starts nevertheless

    @Test
    void migratesAsAnOwnerWhoIsNoSuperuserAndWorksAsARoleThatOwnsNothing(@TempDir Path evidence) throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            prepare(server);
            try (var application = start(server, evidence)) {
                var database = JdbcClient.create(application.getBean(javax.sql.DataSource.class));
                assertThat(database.sql("select current_user")
                                .query(String.class)
                                .single())
                        .isEqualTo("anlan_app");
                assertThat(database.sql("""
                                        select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                                        where r.rolname = 'anlan_app'""").query(Integer.class).single()).isZero();
                assertThat(database.sql("select count(*) from pg_roles where rolname like 'anlan%' and rolsuper")
                                .query(Integer.class)
                                .single())
                        .isZero();
                theTrailIsKeptThroughItsOwner(database);
                evenTheOwnerIsBoundByThePolicies(server);
            }
        }
    }

    /** The policies bind the owner as well, who alone may write the trail. */
    private static void theTrailIsKeptThroughItsOwner(JdbcClient application) {
        for (long place = 1; place <= 2; place++) {
            assertThat(application.sql("""
                                    select audit.append('test', 'T-1', '310000/310115', now(), 'li', 'li', 'INSPECTOR',
                                                        '', 'tried', '{}', '{}', null)""").query(Long.class).single()).isEqualTo(place);
        }
        assertThat(application
                        .sql("select entries from audit.seal_waiting(now(), 10)")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
        assertThat(application
                        .sql("select count(*) from audit.entry")
                        .query(Integer.class)
                        .single())
                .as("nothing is in the scope of nobody")
                .isZero();
    }

    private static void evenTheOwnerIsBoundByThePolicies(EmbeddedPostgres server) {
        var owner = JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/anlan",
                "anlan_owner",
                SECRETS.get("ANLAN_OWNER_PASSWORD")));
        assertThatThrownBy(() -> owner.sql("""
                                insert into organization.enterprise (code, name, category, industry, scope)
                                values ('914403001922038216', 'x', '3670', 'MACHINERY', '310000/914403001922038216')""").update()).rootCause().hasMessageContaining("row-level security");
    }

    private static ConfigurableApplicationContext start(EmbeddedPostgres server, Path evidence) {
        var environment = DockerFiles.environment("service", SECRETS);
        environment.replaceAll(
                (name, value) -> value.toString().replace("postgres:5432", "127.0.0.1:" + server.getPort()));
        environment.put("ANLAN_EVIDENCE_DIRECTORY", evidence.toString());
        environment.put("SERVER_PORT", String.valueOf(TestEnvironment.freePort()));
        return new SpringApplicationBuilder(Application.class)
                .environment(new StandardEnvironment() {
                    @Override
                    protected void customizePropertySources(
                            org.springframework.core.env.MutablePropertySources sources) {
                        sources.addLast(new SystemEnvironmentPropertySource("compose", environment));
                    }
                })
                .run();
    }

    /** What psql does with the script: two commands of its own, the rest goes to the server. */
    private static void prepare(EmbeddedPostgres server) throws SQLException {
        var variables = new HashMap<String, String>();
        var statements = new StringBuilder();
        DockerFiles.read("docker/postgres/init.sql").lines().forEach(line -> {
            if (line.startsWith("\\getenv ")) {
                var words = line.split(" ");
                variables.put(words[1], SECRETS.get(words[2]));
            } else if (!line.startsWith("\\") && !line.startsWith("--")) {
                statements.append(line).append('\n');
            }
        });
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements.toString().split(";\n")) {
                for (var variable : variables.entrySet()) {
                    sql = sql.replace(
                            ":'" + variable.getKey() + "'",
                            "'" + variable.getValue().replace("'", "''") + "'");
                }
                statement.execute(sql);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.IntegrationTest;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.ManagedType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The database's half of the data scope, asked directly as the application's own role. */
@IntegrationTest
class DataScopeIT {

    private static final String FOUNDRY = "310000/310115/310115120/310115120001/91310115MA1K100021";

    @Autowired
    private DataSource dataSource;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EntityManagerFactory entityManagers;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void withoutSettingsNothingIsVisible() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertThat(visible(connection)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "310",
        "31000",
        "310000/",
        "310000/31011",
        "310000/310115/",
        "310000/310115%",
        "%",
        "310000/310104",
        "3100000",
        "310000/310115/310115120/310115120001/91310115MA1K10002"
    })
    void whatIsNoUnitWithEnterprisesShowsNothing(String scope) throws SQLException {
        assertThat(visible(scope, "*")).isEmpty();
    }

    @Test
    void aDistrictSeesItselfAndAnEnterpriseItself() throws SQLException {
        assertThat(visible("310000/310115", "*"))
                .hasSizeGreaterThan(10)
                .allMatch(path -> path.startsWith("310000/310115/"));
        assertThat(visible(FOUNDRY, "*")).containsExactly(FOUNDRY);
        assertThat(visible("310000", "*")).hasSize(all());
        assertThat(visible("*", "*")).hasSize(all());
    }

    @Test
    void industriesLimitWhatIsSeen() throws SQLException {
        assertThat(visible("310000", "TOBACCO")).hasSize(of("TOBACCO"));
        assertThat(visible("310000", "TOBACCO,METALLURGY"))
                .hasSize(of("TOBACCO", "METALLURGY"))
                .hasSizeGreaterThan(of("TOBACCO"));
        assertThat(visible("310000", "")).isEmpty();
        assertThat(visible("310000", "TOB")).isEmpty();
    }

    @Test
    void nothingCanBeWrittenIntoAnothersScope() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            scope(connection, "310000/310114", "*");
            try (var statement = connection.prepareStatement("""
                    insert into organization.enterprise (code, name, category, industry, scope)
                    values ('914403001922038216', 'x', '3670', 'MACHINERY', '310000/310115/914403001922038216')""")) {
                assertThatThrownBy(statement::executeUpdate).hasMessageContaining("row-level security");
            }
            connection.rollback();
        }
    }

    @Test
    void theSettingsEndWithTheTransaction() {
        ServiceScope.run(() ->
                transaction.executeWithoutResult(status -> assertThat(count()).isEqualTo(all())));
        assertThat(count()).as("the same pool, no transaction").isZero();
        transaction.executeWithoutResult(
                status -> assertThat(count()).as("nobody acts").isZero());
    }

    /** As the owner of the database counts them, whom no policy binds. */
    private int all() {
        return counted("select count(*) from organization.enterprise");
    }

    private int of(String... industries) {
        return counted("select count(*) from organization.enterprise where industry in ('"
                + String.join("', '", industries) + "')");
    }

    private int counted(String question) {
        return JdbcClient.create(
                        new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()))
                .sql(question)
                .query(Integer.class)
                .single();
    }

    @Test
    void theApplicationCannotLiftThePolicies() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute("alter table organization.enterprise disable row level security"))
                    .hasMessageContaining("owner");
            assertThatThrownBy(() -> statement.execute("set role postgres")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void everyTableThatBelongsToUnitsHasAPolicyWhichBindsItsOwnerToo() {
        assertThat(scopedTables()).contains("hidden_danger.hidden_danger", "audit.entry", "inspection.import_file");
        var unguarded = database.sql("""
                        select c.oid::regclass::text from pg_class c
                        where c.oid::regclass::text in (:scoped)
                          and (not c.relrowsecurity or not c.relforcerowsecurity
                               or not exists (select from pg_policies p
                                              where format('%I.%I', p.schemaname, p.tablename)::regclass = c.oid
                                                and (p.qual like '%in_scope%' or p.qual like '%anlan.scope%')))""")
                .param("scoped", scopedTables())
                .query(String.class)
                .list();
        assertThat(unguarded).isEmpty();
    }

    @Test
    void everyEntityOfSuchATableIsFilteredByTheServiceToo() {
        var scoped = scopedTables();
        var entities = entityManagers.getMetamodel().getEntities().stream()
                .<Class<?>>map(ManagedType::getJavaType)
                .filter(entity -> entity.isAnnotationPresent(Table.class))
                .toList();
        assertThat(entities).hasSizeGreaterThan(5);
        assertThat(entities)
                .filteredOn(entity -> scoped.contains(tableOf(entity)))
                .hasSizeGreaterThan(5)
                .allMatch(Scoped.class::isAssignableFrom, "extends Scoped");
        assertThat(entities)
                .filteredOn(Scoped.class::isAssignableFrom)
                .as("what extends Scoped has a guarded table")
                .allMatch(entity -> scoped.contains(tableOf(entity)));
    }

    /** Those with a column that names a unit, a district or an enterprise; the engine's and the framework's have none. */
    private List<String> scopedTables() {
        return database.sql("""
                        select distinct c.oid::regclass::text from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p')
                          and n.nspname not in ('engine', 'pg_catalog', 'information_schema')
                          and c.oid::regclass::text not in -- what everybody may read
                              ('declaration.public_notice', 'rulebook.publication', 'rulebook.declared_fact',
                               'rulebook.declared_fact_decision')
                          and a.attname in ('scope', 'unit', 'district', 'district_code', 'enterprise', 'enterprise_code')""").query(String.class).list();
    }

    private static String tableOf(Class<?> entity) {
        var table = entity.getAnnotation(Table.class);
        return table.schema() + "." + table.name();
    }

    private int count() {
        return database.sql("select count(*) from organization.enterprise")
                .query(Integer.class)
                .single();
    }

    private List<String> visible(String scope, String industries) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            scope(connection, scope, industries);
            var found = visible(connection);
            connection.rollback();
            assertThat(found).containsExactlyInAnyOrderElementsOf(covered(scope, industries));
            return found;
        }
    }

    /** What platform.in_scope says of each row, asked by the owner of the tables, whom no policy binds. */
    private List<String> covered(String scope, String industries) throws SQLException {
        try (var connection =
                DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            connection.setAutoCommit(false);
            scope(connection, scope, industries);
            return rows(
                    connection, "select scope from organization.enterprise where platform.in_scope(scope, industry)");
        }
    }

    private static void scope(Connection connection, String scope, String industries) throws SQLException {
        try (var settings = connection.prepareStatement(
                "select set_config('anlan.scope', ?, true), set_config('anlan.industries', ?, true)")) {
            settings.setString(1, scope);
            settings.setString(2, industries);
            settings.execute();
        }
    }

    private static List<String> visible(Connection connection) throws SQLException {
        return rows(connection, "select scope from organization.enterprise");
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

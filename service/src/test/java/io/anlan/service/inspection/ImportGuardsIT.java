// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import static io.anlan.service.inspection.ImportSteps.HEADER;
import static io.anlan.service.inspection.ImportSteps.paintRoom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.imports.ImportDesk;
import io.anlan.service.platform.imports.ImportStatus;
import io.anlan.service.platform.job.WorkLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ImportGuardsIT {

    private static final List<String> TABLES =
            List.of("inspection_import", "import_file", "import_problem", "import_case");

    @Autowired
    private Api api;

    @Autowired
    private ImportDesk<InspectionImport> desk;

    @Autowired
    private DataSource database;

    @Test
    void theDatabaseItselfShowsAnImportOnlyToThoseInScope() throws SQLException {
        var steps = new ImportSteps(api.as(Role.INSPECTOR, Api.PUDONG));
        steps.check(HEADER
                + paintRoom("R-1", "91310115MA1K10280E")
                + paintRoom("R-2", "91310115MA1K10280E").replace("ABSENT", "坏了"));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                assertThat(seen(connection, "", table)).as(table).isZero();
                assertThat(seen(connection, Api.JIADING, table)).as(table).isZero();
                assertThat(seen(connection, Api.PUDONG, table)).as(table).isPositive();
                assertThat(seen(connection, Api.CITY, table)).as(table).isPositive();
            }
            connection.rollback();
        }
    }

    @Test
    void whatIsStoredOfAnImportIsNeitherDeletedNorRewritten() throws SQLException {
        for (String statement : List.of(
                "delete from inspection.inspection_import",
                "delete from inspection.imported_case",
                "update inspection.imported_case set hidden_danger = 'HD-2026-000001'",
                "update inspection.import_file set content = 'x'",
                "update inspection.inspection_import set sha256 = repeat('0', 64)",
                "truncate inspection.inspection_import cascade")) {
            assertThatThrownBy(() -> execute(statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anImportThatIsFinishedStaysAsItIs() throws SQLException {
        UUID id = running("IMPORTING");
        execute("update inspection.inspection_import set status = 'IMPORTED' where id = '" + id + "'");
        assertThatThrownBy(() ->
                        execute("update inspection.inspection_import set status = 'CHECKED' where id = '" + id + "'"))
                .hasMessageContaining("is finished");
    }

    @Test
    void afterARestartWhatWasRunningIsDeclaredInterruptedAndSaysThatNothingWasImported() throws SQLException {
        UUID checking = running("CHECKING");
        UUID importing = running("IMPORTING");
        UUID elsewhere = running("CHECKING");
        try (var lock = WorkLock.tryTake(database, elsewhere).orElseThrow()) {
            assertThat(lock).isNotNull();
            desk.tidyUp();
        }
        var steps = new ImportSteps(api.as(Role.INSPECTOR, Api.PUDONG));
        var failed = steps.ended(checking.toString());
        assertThat(failed.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(failed.failure())
                .hasEntrySatisfying("zh", zh -> assertThat(zh).contains("未导入任何隐患"));
        steps.ordered(checking.toString())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/inspection/not-ready");
        var ready = steps.ended(importing.toString());
        assertThat(ready.status()).as("may be committed again").isEqualTo(ImportStatus.CHECKED);
        assertThat(ready.failure()).isNotNull();
        steps.get(elsewhere.toString()).expectBody().jsonPath("$.status").isEqualTo("CHECKING");

        desk.tidyUp();
        assertThat(steps.ended(elsewhere.toString()).status()).isEqualTo(ImportStatus.FAILED);
    }

    private UUID running(String status) throws SQLException {
        UUID id = UUID.randomUUID();
        String sha256 = id.toString().replace("-", "").repeat(2);
        execute("""
                insert into inspection.inspection_import
                    (id, version, scope, sha256, file_name, format, status, uploaded_at, uploaded_by, committed_at)
                values ('%s', 0, '%s', '%s', 'x.csv', 'CSV', '%s', now(), 'li', %s)""".formatted(id, Api.PUDONG, sha256, status, status.equals("IMPORTING") ? "now()" : "null"));
        return id;
    }

    /** As the application's own role, with everything in scope. */
    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('anlan.scope', '*', true)");
            statement.execute(sql);
            connection.commit();
        }
    }

    private static long seen(Connection connection, String scope, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('anlan.scope', '" + scope
                    + "', true), set_config('anlan.industries', '*', true)");
            try (var rows = statement.executeQuery("select count(*) from inspection." + table)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The engine's own create scripts, run from its jar in a schema of its own. */
@Component
class V1_1__process_engine extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("create schema engine");
            statement.execute("set local search_path to engine");
            for (var part : PARTS) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource(
                                "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql".formatted(part)));
            }
            statement.execute("grant usage on schema engine to anlan_app");
            statement.execute("grant select, insert, update, delete on all tables in schema engine to anlan_app");
            statement.execute("set local search_path to platform");
        }
    }
}

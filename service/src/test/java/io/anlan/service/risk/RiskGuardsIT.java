// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The database itself keeps what the service promises, whoever speaks to it. */
@IntegrationTest
class RiskGuardsIT {

    @Autowired
    private Api api;

    @Autowired
    private DataSource database;

    private Object number = "";

    @BeforeEach
    void aMediumRiskPoint() {
        number = new RiskSteps(api)
                .report(RiskSteps.fromTemplate(RiskSteps.scores("1", "6", "15")))
                .get("number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "live_level = 'LOW' | never_below_its_grade",
                "graded_level = 'RED' | graded_rank",
                "scores = '{\"likelihood\": 3}' | scores_of_the_method",
                "scores = '{\"likelihood\": 3, \"exposure\": 0, \"consequence\": 1}' | scores_of_the_method",
                "method = 'LS' | scores_of_the_method",
                "measures = '{}' | something_controls_it",
                "accident_types = '{}' | accident_types",
                "plan_x = 0.5 | both_coordinates",
                "plan_x = 0.5, plan_y = 0.5 | position_on_a_place",
                "status = 'RETIRED' | retirement_complete",
                "graded_by_pack = 'x' | graded_by_pack",
                "number = 'RP-999998' | keeps its number",
                "enterprise_code = '914403001922038216' | keeps its number",
                "name = '' | name_check"
            })
    void aRiskPointThatCannotBeIsRefused(String change, String why) {
        assertThatThrownBy(() -> execute("update risk.risk_point set " + change + " where number = '" + number + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from risk.risk_point",
                "delete from risk.open_danger",
                "delete from risk.level_change",
                "update risk.level_change set to_level = 'LOW'",
                "truncate risk.level_change",
                "select * from risk.words",
                "update risk.import_file set content = 'x'",
                "update risk.risk_point_import set sha256 = repeat('0', 64)",
                "update risk.regrading set reason = 'x'",
                "delete from risk.regrading"
            })
    void nothingIsDeletedOrRewritten(String statement) {
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatIsRetiredStaysAsItWas() throws SQLException {
        execute("update risk.risk_point set status = 'RETIRED', retired_at = now(), retired_by = 'x',"
                + " retirement_reason = 'x' where number = '" + number + "'");
        assertThatThrownBy(() -> execute("update risk.risk_point set name = 'x' where number = '" + number + "'"))
                .hasMessageContaining("is retired");
    }

    @Test
    void riskPointsAndTheirHistoryAreSeenInScopeOnly() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (String table : new String[] {"risk_point", "level_change"}) {
                assertThat(seen(connection, "", "*", table)).as(table).isZero();
                assertThat(seen(connection, Api.JIADING, "*", table)).as(table).isZero();
                assertThat(seen(connection, Api.PUDONG, "TOBACCO", table))
                        .as(table)
                        .isZero();
                assertThat(seen(connection, Api.PUDONG, "MACHINERY", table))
                        .as(table)
                        .isPositive();
            }
            connection.rollback();
        }
    }

    private long seen(Connection connection, String scope, String industries, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local anlan.scope = '" + scope + "'");
            statement.execute("set local anlan.industries = '" + industries + "'");
            try (var rows = statement.executeQuery("select count(*) from risk." + table + " t where t."
                    + (table.equals("risk_point")
                            ? "number = '" + number + "'"
                            : "risk_point = (select id from" + " risk.risk_point where number = '" + number + "')"))) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local anlan.scope = '*'");
            statement.execute("set local anlan.industries = '*'");
            statement.execute(sql);
            connection.commit();
        }
    }
}

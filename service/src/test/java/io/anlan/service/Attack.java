// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.hiddendanger.Owner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Plain SQL past the application and with every scope, in a transaction that is taken back at the end. */
public final class Attack implements AutoCloseable {

    /** Who asks: the runtime role, or the owner of the tables, who is bound by no policy and no missing grant. */
    public enum Who {
        ANLAN_APP,
        OWNER
    }

    private final Connection connection;

    private Attack(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        run("set local anlan.scope = '*'");
    }

    public static Attack by(Who who, DataSource application, FlywayConnectionDetails postgres) throws SQLException {
        return new Attack(who == Who.OWNER ? Owner.of(postgres).getConnection() : application.getConnection());
    }

    public void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** By a guard with that state, at the end of the transaction at the latest; which goes on as if it had not been tried. */
    public void refused(String state, String sql) throws SQLException {
        refused(
                sql,
                refusal -> assertThat(refusal.getSQLState())
                        .as(refusal.getMessage())
                        .isEqualTo(state));
    }

    /** By a guard, a missing grant or a constraint. */
    public void refused(String sql) throws SQLException {
        refused(sql, refusal -> {});
    }

    private void refused(String sql, Consumer<SQLException> how) throws SQLException {
        var before = connection.setSavepoint();
        assertThatThrownBy(() -> {
                    run(sql);
                    run("set constraints all immediate");
                })
                .as(sql)
                .isInstanceOfSatisfying(SQLException.class, how);
        connection.rollback(before);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}

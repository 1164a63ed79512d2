// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The role that migrates: owner of the tables, bound by no policy and no missing grant. */
public final class Owner {

    private Owner() {}

    public static DataSource of(FlywayConnectionDetails details) {
        return new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }
}

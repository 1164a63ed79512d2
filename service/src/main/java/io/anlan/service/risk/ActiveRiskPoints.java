// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Risk points that are there, for other modules; of the scope of whoever acts. */
@Service
@Transactional(readOnly = true)
public class ActiveRiskPoints {

    private static final String COLUMNS = """
            select p.id, p.number, p.scope, p.industry, p.enterprise_code, p.enterprise_name, p.district_code, p.place,
                   p.place_name, p.name, p.process, p.template, p.hazard_factor, p.accident_types, p.graded_level,
                   p.live_level, p.control_level, p.measures, p.own_measures, p.responsible
              from risk.risk_point p where p.status = 'ACTIVE' and\s""";

    private final JdbcClient database;

    ActiveRiskPoints(JdbcClient database) {
        this.database = database;
    }

    /**
     * Codes of enterprises that have any, in their order.
     *
     * @param after begins after that code; empty begins with the first
     */
    public List<String> enterprises(String after, int limit) {
        return database.sql("""
                        with recursive code(c) as (
                            (select enterprise_code from risk.risk_point
                              where enterprise_code > :after and status = 'ACTIVE' order by enterprise_code limit 1)
                            union all
                            select (select p.enterprise_code from risk.risk_point p
                                     where p.enterprise_code > c and p.status = 'ACTIVE'
                                     order by p.enterprise_code limit 1)
                              from code where c is not null)
                        select c from code where c is not null limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** All of one enterprise, by number. */
    public List<ActiveRiskPoint> of(String enterprise) {
        return database.sql(COLUMNS + "p.enterprise_code = ? order by p.ordinal")
                .param(enterprise)
                .query(ActiveRiskPoints::row)
                .list();
    }

    public Optional<ActiveRiskPoint> find(UUID id) {
        return database.sql(COLUMNS + "p.id = ?")
                .param(id)
                .query(ActiveRiskPoints::row)
                .optional();
    }

    private static ActiveRiskPoint row(ResultSet row, int index) throws SQLException {
        return new ActiveRiskPoint(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("scope"),
                row.getString("industry"),
                row.getString("enterprise_code"),
                row.getString("enterprise_name"),
                row.getString("district_code"),
                row.getObject("place", UUID.class),
                row.getString("place_name"),
                row.getString("name"),
                row.getString("process"),
                row.getString("template"),
                row.getString("hazard_factor"),
                texts(row, "accident_types"),
                RiskLevel.valueOf(row.getString("graded_level")),
                RiskLevel.valueOf(row.getString("live_level")),
                ControlLevel.valueOf(row.getString("control_level")),
                texts(row, "measures"),
                List.of(JsonMapper.shared().readValue(row.getString("own_measures"), OwnMeasure[].class)),
                row.getString("responsible"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

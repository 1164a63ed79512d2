// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.register;

import io.anlan.service.risk.GradingMethod;
import io.anlan.service.risk.grading.Grading.PointState;
import io.anlan.service.risk.grading.Grading.Scores;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Risk points that are there, page by page along the ordinals, to ask rules about them again; of the scope of whoever asks. */
@Service
@Transactional(readOnly = true)
public class StoredAssessments {

    private static final TypeReference<Map<String, BigDecimal>> SCORES = new TypeReference<>() {};

    private static final String COLUMNS = """
            select p.ordinal, p.number, p.name, p.scope, p.industry, p.district_code, p.enterprise_code, p.enterprise_name,
                   p.method, p.scores, p.direct_grounds, p.missed_inspections, p.template, p.measures, d.major, d.general, d.overdue
              from risk.risk_point p
              left join lateral (select count(*) filter (where level = 'MAJOR') as major,
                                        count(*) filter (where level is distinct from 'MAJOR') as general,
                                        count(*) filter (where overdue) as overdue
                                   from risk.open_danger where risk_point = p.id and closed_on is null) d on true
             where p.status = 'ACTIVE' and\s""";

    private static final String WITHIN = """
            (p.scope = :unit or p.scope like :unit || '/%') and (:anyIndustry or p.industry in (:industries))""";

    private final JdbcClient database;

    StoredAssessments(JdbcClient database) {
        this.database = database;
    }

    /** How many there are, and the ordinal of the last of them; 0 when there is none. */
    public Extent extent(String unit, List<String> industries) {
        return within(
                        "select count(*), coalesce(max(p.ordinal), 0) from risk.risk_point p where p.status = 'ACTIVE' and "
                                + WITHIN,
                        unit,
                        industries)
                .query((row, index) -> new Extent(row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * The next ones behind an ordinal, up to and with another.
     *
     * @param unit path of the unit they belong to
     * @param industries empty for all
     */
    public List<StoredAssessment> page(String unit, List<String> industries, long after, long until, int most) {
        return within(
                        COLUMNS + WITHIN
                                + " and p.ordinal > :after and p.ordinal <= :until order by p.ordinal limit :most",
                        unit,
                        industries)
                .param("after", after)
                .param("until", until)
                .param("most", most)
                .query(StoredAssessments::row)
                .list();
    }

    public Optional<StoredAssessment> find(String number) {
        return database.sql(COLUMNS + "p.number = ?")
                .param(number)
                .query(StoredAssessments::row)
                .optional();
    }

    private JdbcClient.StatementSpec within(String sql, String unit, List<String> industries) {
        return database.sql(sql)
                .param("unit", unit)
                .param("anyIndustry", industries.isEmpty())
                .param("industries", industries.isEmpty() ? List.of("") : industries);
    }

    private static StoredAssessment row(ResultSet row, int index) throws SQLException {
        return new StoredAssessment(
                row.getLong("ordinal"),
                row.getString("number"),
                row.getString("name"),
                row.getString("scope"),
                row.getString("industry"),
                row.getString("district_code"),
                row.getString("enterprise_code"),
                row.getString("enterprise_name"),
                new Scores(
                        GradingMethod.valueOf(row.getString("method")),
                        JsonMapper.shared().readValue(row.getString("scores"), SCORES),
                        texts(row, "direct_grounds")),
                new PointState(
                        row.getInt("major"),
                        row.getInt("general"),
                        row.getInt("overdue"),
                        row.getInt("missed_inspections")),
                row.getString("template"),
                texts(row, "measures"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    public record Extent(long count, long lastOrdinal) {}
}

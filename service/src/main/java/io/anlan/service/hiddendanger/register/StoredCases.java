// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was found, page by page along the ordinals, to ask rules about it again; of the scope of whoever asks. */
@Service
@Transactional(readOnly = true)
public class StoredCases {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> OBJECTS = new TypeReference<>() {};

    private static final String COLUMNS = """
            select h.ordinal, h.number, h.scope, h.industry, h.enterprise_code, h.enterprise_name, h.district_code, h.field,
                   h.found_on, h.source, h.accident_type, h.level, h.enterprise_attributes, h.facts,
                   (coalesce(h.ordered_at, h.registered_at) at time zone 'Asia/Shanghai')::date as started_on
              from hidden_danger.hidden_danger h where\s""";

    /** Of a unit and an industry, dismissed ones left out: what was no hidden danger is none under other rules. */
    private static final String WITHIN = """
            h.found_on between :from and :to and h.status <> 'DISMISSED'
            and (h.scope = :unit or h.scope like :unit || '/%')
            and (:anyIndustry or h.industry in (:industries))""";

    private static final String OPEN = "status not in ('CLOSED', 'DISMISSED')";

    private final JdbcClient database;

    StoredCases(JdbcClient database) {
        this.database = database;
    }

    /** How many there are, and the ordinal of the last of them; 0 when there is none. */
    public Extent extent(Window window) {
        return query(
                        "select count(*), coalesce(max(h.ordinal), 0) from hidden_danger.hidden_danger h where "
                                + WITHIN,
                        window)
                .query((row, index) -> new Extent(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The next ones behind an ordinal, up to and with another. */
    public List<StoredCase> page(Window window, long after, long until, int most) {
        return query(
                        COLUMNS + WITHIN
                                + " and h.ordinal > :after and h.ordinal <= :until order by h.ordinal limit :most",
                        window)
                .param("after", after)
                .param("until", until)
                .param("most", most)
                .query(StoredCases::row)
                .list();
    }

    /** Those that are neither closed nor dismissed: how many, and the ordinal of the last. */
    public Extent openExtent() {
        return database.sql("select count(*), coalesce(max(ordinal), 0) from hidden_danger.hidden_danger where " + OPEN)
                .query((row, index) -> new Extent(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The next open ones behind an ordinal, up to and with another. */
    public List<OpenCase> open(long after, long until, int most) {
        return database.sql("select ordinal, number from hidden_danger.hidden_danger where " + OPEN
                        + " and ordinal > ? and ordinal <= ? order by ordinal limit ?")
                .params(after, until, most)
                .query((row, index) -> new OpenCase(row.getLong(1), row.getString(2)))
                .list();
    }

    public Optional<StoredCase> find(String number) {
        return database.sql(COLUMNS + "h.number = ?")
                .param(number)
                .query(StoredCases::row)
                .optional();
    }

    private JdbcClient.StatementSpec query(String sql, Window window) {
        return database.sql(sql)
                .param("from", window.from())
                .param("to", window.to())
                .param("unit", window.unit())
                .param("anyIndustry", window.industries().isEmpty())
                .param("industries", window.industries().isEmpty() ? List.of("") : window.industries());
    }

    private static StoredCase row(ResultSet row, int index) throws SQLException {
        return new StoredCase(
                row.getLong("ordinal"),
                row.getString("number"),
                row.getString("scope"),
                row.getString("enterprise_code"),
                row.getString("enterprise_name"),
                new Circumstances(
                        new Jurisdiction(row.getString("district_code"), row.getString("industry")),
                        row.getString("field"),
                        row.getObject("found_on", LocalDate.class),
                        JsonMapper.shared().readValue(row.getString("enterprise_attributes"), OBJECT),
                        JsonMapper.shared().readValue(row.getString("facts"), OBJECTS)),
                row.getString("source"),
                row.getString("accident_type"),
                row.getString("level") == null ? null : HiddenDangerLevel.valueOf(row.getString("level")),
                row.getObject("started_on", LocalDate.class));
    }

    /**
     * Which of them.
     *
     * @param unit path of the unit they belong to
     * @param industries empty for all
     * @param from first day of the finding, inclusive
     * @param to last day of the finding, inclusive
     */
    public record Window(String unit, List<String> industries, LocalDate from, LocalDate to) {
        public Window {
            industries = List.copyOf(industries);
        }
    }

    public record OpenCase(long ordinal, String number) {}

    public record Extent(long count, long lastOrdinal) {}
}

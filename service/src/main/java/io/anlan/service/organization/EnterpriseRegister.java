// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.platform.Cursor;
import io.anlan.service.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The register of enterprises, as far as the current actor may see it (row-level security decides). */
@Service
@Transactional(readOnly = true)
public class EnterpriseRegister {

    static final String COLUMNS = """
            e.code, e.name, e.category, e.industry, organization.industry_of(e.category) as by_class, e.industry_reason,
            e.scope, e.address, e.principal, e.phone, e.employees, e.scale, e.attributes, e.level, e.version""";

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient database;

    EnterpriseRegister(JdbcClient database) {
        this.database = database;
    }

    public Optional<EnterpriseRecord> find(String code) {
        return database.sql("select " + COLUMNS + " from organization.enterprise e where e.code = ?::bpchar")
                .param(code)
                .query(EnterpriseRegister::read)
                .optional();
    }

    /** @throws Refusal {@code organization/unknown-enterprise} */
    public EnterpriseRecord demand(String code) {
        return find(code).orElseThrow(() -> Phrases.unknownEnterprise(code));
    }

    /**
     * One page by name.
     *
     * @param cursor where the page before ended
     * @throws Refusal {@code platform/invalid-cursor}
     */
    public Page page(EnterpriseFilter filter, @Nullable String cursor, int limit) {
        var conditions = new EnterpriseConditions(filter, cursor);
        List<EnterpriseRecord> found = database.sql("select " + COLUMNS + " from organization.enterprise e where "
                        + conditions.where() + " order by e.name, e.code limit :limit")
                .params(conditions.values())
                .param("limit", limit + 1)
                .query(EnterpriseRegister::read)
                .list();
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        EnterpriseRecord last = found.get(limit - 1);
        return new Page(found.subList(0, limit), Cursor.of(last.code() + last.name()));
    }

    private static EnterpriseRecord read(ResultSet row, int number) throws SQLException {
        String scale = row.getString("scale");
        return new EnterpriseRecord(
                row.getString("code"),
                row.getString("name"),
                row.getString("category"),
                row.getString("industry"),
                row.getString("by_class"),
                row.getString("industry_reason"),
                row.getString("scope"),
                row.getString("address"),
                row.getString("principal"),
                row.getString("phone"),
                row.getObject("employees", Integer.class),
                scale == null ? null : EnterpriseContent.Scale.valueOf(scale),
                JsonMapper.shared().readValue(row.getString("attributes"), VALUES),
                row.getString("level"),
                row.getLong("version"));
    }

    /** @param next cursor of the next page; null on the last */
    public record Page(
            List<EnterpriseRecord> items, @Nullable String next) {}
}

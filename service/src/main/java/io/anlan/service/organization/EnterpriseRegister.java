// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.platform.Cursor;
import io.anlan.service.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    /** Without NUL, the one character PostgreSQL does not store. */
    private static final Pattern CODE_AND_NAME =
            Pattern.compile("([^\\x00]{" + UnifiedSocialCreditCode.LENGTH + "})([^\\x00]+)");

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
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = conditions(filter, cursor, values);
        List<EnterpriseRecord> found = database.sql("select " + COLUMNS + " from organization.enterprise e where "
                        + String.join(" and ", conditions) + " order by e.name, e.code limit :limit")
                .params(values)
                .param("limit", limit + 1)
                .query(EnterpriseRegister::read)
                .list();
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        EnterpriseRecord last = found.get(limit - 1);
        return new Page(found.subList(0, limit), Cursor.of(last.code() + last.name()));
    }

    private static List<String> conditions(
            EnterpriseFilter filter, @Nullable String cursor, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        and(conditions, values, "e.industry = :industry", "industry", filter.industry());
        and(conditions, values, "split_part(e.scope, '/', 2) = :district", "district", filter.district());
        and(conditions, values, "split_part(e.scope, '/', 3) = :street", "street", filter.street());
        and(conditions, values, "e.level = :level", "level", filter.level());
        if (filter.q() != null && !filter.q().isBlank()) {
            conditions.add(
                    "(e.name like '%' || :like || '%' escape '!' or upper(e.name) like '%' || :like || '%' escape '!'"
                            + " or e.code like :like || '%' escape '!')");
            values.put("like", like(filter.q()));
        }
        if (cursor != null && !cursor.isEmpty()) {
            MatchResult place = Cursor.read(cursor, CODE_AND_NAME, found -> found);
            conditions.add("(e.name, e.code) > (:afterName, :afterCode::bpchar)");
            values.put("afterName", place.group(2));
            values.put("afterCode", place.group(1));
        }
        return conditions;
    }

    /** Codes are in capitals, and so is Latin text in registered names. */
    private static String like(String words) {
        return words.strip()
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_")
                .toUpperCase(Locale.ROOT);
    }

    private static void and(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable String value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
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

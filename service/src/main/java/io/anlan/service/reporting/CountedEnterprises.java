// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The enterprises behind the numbers: who reports risk points and who inspects, by code. */
@Service
public class CountedEnterprises {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");

    private final JdbcClient database;

    CountedEnterprises(JdbcClient database) {
        this.database = database;
    }

    /**
     * One page.
     *
     * @param query its places say where; its period says when an enterprise inspected
     * @param reporting only those with active risk points
     * @param inspecting only those that completed an inspection in the period
     * @param cursor code after which it begins; null for the first page
     * @throws Refusal {@code reporting/invalid-cursor}
     */
    @Transactional(readOnly = true)
    public Page page(StatisticsQuery query, boolean reporting, boolean inspecting, @Nullable String cursor, int limit) {
        if (cursor != null && !CODE.matcher(cursor).matches()) {
            throw new Refusal(
                    "reporting/invalid-cursor",
                    HttpStatus.BAD_REQUEST,
                    new Wording("分页游标无效,请从第一页开始", "The cursor is invalid. Begin with the first page."));
        }
        String sql = """
                select t.enterprise_code as code, coalesce(max(e.name), t.enterprise_code) as name, max(t.industry) as industry,
                       max(split_part(t.scope, '/', 2)) as district, max(platform.street_of(t.scope)) as street,
                       sum(t.major) as major, sum(t.high) as high, sum(t.medium) as medium, sum(t.low) as low,
                       sum(t.hidden_dangers) as dangers
                  from reporting.tallied t left join organization.enterprise e on e.code = t.enterprise_code
                 where t.enterprise_code > :cursor %s
                 group by t.enterprise_code
                having (not :reporting or sum(t.major + t.high + t.medium + t.low) > 0)
                 order by t.enterprise_code limit :limit""".formatted(Places.of(query, "t").where());
        List<CountedEnterprise> found = database.sql(sql)
                .params(Places.of(query, "t").parameters())
                .params(Map.of("cursor", cursor == null ? "" : cursor, "reporting", reporting, "limit", limit + 1))
                .query((row, index) -> new CountedEnterprise(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("industry"),
                        row.getString("district"),
                        row.getString("street"),
                        new Levels(
                                row.getLong("major"), row.getLong("high"), row.getLong("medium"), row.getLong("low")),
                        row.getLong("dangers")))
                .list();
        boolean more = found.size() > limit;
        List<CountedEnterprise> shown = more ? found.subList(0, limit) : found;
        return new Page(shown, more ? shown.get(limit - 1).code() : null);
    }

    /** @param next cursor of the next page; null on the last */
    public record Page(
            List<CountedEnterprise> items, @Nullable String next) {}

    /**
     * @param riskPoints active ones
     * @param hiddenDangersToDate not dismissed
     */
    public record CountedEnterprise(
            String code,
            String name,
            String industry,
            String district,
            String street,
            Levels riskPoints,
            long hiddenDangersToDate) {}

    /** How many of each level, by the level as it stands with open hidden dangers. */
    public record Levels(long major, long high, long medium, long low) {}
}

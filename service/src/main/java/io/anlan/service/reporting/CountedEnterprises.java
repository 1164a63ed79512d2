// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The enterprises behind the numbers: who reports risk points and who inspects, by code. */
@Service
public class CountedEnterprises {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");

    private static final String KNOWN = """
            with known as (
                select enterprise_code, scope, industry, hidden_dangers, major, high, medium, low, 0 as inspections
                  from reporting.tallied
                union all
                select enterprise_code, scope, industry, 0, 0, 0, 0, 0, 1 from inspection.inspection i
                 where i.state = 'DONE' and :inspecting
                   and i.completed_at >= cast(:from as date)::timestamp at time zone 'Asia/Shanghai'
                   and i.completed_at < (cast(:to as date) + 1)::timestamp at time zone 'Asia/Shanghai')
            select t.enterprise_code as code, coalesce(max(e.name), t.enterprise_code) as name, max(t.industry) as industry,
                   max(split_part(t.scope, '/', 2)) as district, max(platform.street_of(t.scope)) as street,
                   sum(t.major) as major, sum(t.high) as high, sum(t.medium) as medium, sum(t.low) as low,
                   sum(t.hidden_dangers) as dangers, sum(t.inspections) as inspections
              from known t left join organization.enterprise e on e.code = t.enterprise_code
             where t.enterprise_code > :cursor %s
             group by t.enterprise_code
            having (not :reporting or sum(t.major + t.high + t.medium + t.low) > 0)
               and (not :inspecting or sum(t.inspections) > 0)
             order by t.enterprise_code limit :limit""";

    private final JdbcClient database;
    private final CurrentActor actor;

    CountedEnterprises(JdbcClient database, CurrentActor actor) {
        this.database = database;
        this.actor = actor;
    }

    /**
     * One page.
     *
     * @param query its places say where; its period says when an enterprise inspected
     * @param reporting only those with active risk points
     * @param inspecting only those that completed an inspection in the period
     * @param cursor code after which it begins; null for the first page
     * @throws io.anlan.service.platform.Refusal {@code platform/invalid-cursor}, {@code reporting/outside-scope}
     */
    @Transactional(readOnly = true)
    public Page page(StatisticsQuery query, boolean reporting, boolean inspecting, @Nullable String cursor, int limit) {
        query.demandWithin(actor.actor());
        if (cursor != null && !CODE.matcher(cursor).matches()) {
            throw Cursor.invalid();
        }
        Places places = Places.of(query, "t");
        List<CountedEnterprise> found = database.sql(KNOWN.formatted(places.where()))
                .params(places.parameters())
                .param("cursor", cursor == null ? "" : cursor)
                .param("reporting", reporting)
                .param("inspecting", inspecting)
                .param("from", query.from())
                .param("to", query.to())
                .param("limit", limit + 1)
                .query(CountedEnterprises::row)
                .list();
        boolean more = found.size() > limit;
        List<CountedEnterprise> shown = more ? found.subList(0, limit) : found;
        return new Page(shown, more ? shown.get(limit - 1).code() : null);
    }

    private static CountedEnterprise row(ResultSet row, int index) throws SQLException {
        return new CountedEnterprise(
                row.getString("code"),
                row.getString("name"),
                row.getString("industry"),
                row.getString("district"),
                row.getString("street"),
                new Levels(row.getLong("major"), row.getLong("high"), row.getLong("medium"), row.getLong("low")),
                row.getLong("dangers"),
                row.getLong("inspections"));
    }

    /** @param next cursor of the next page; null on the last */
    public record Page(
            List<CountedEnterprise> items, @Nullable String next) {}

    /**
     * @param riskPoints active ones
     * @param hiddenDangersToDate not dismissed
     * @param inspections completed in the period, when one was asked for
     */
    public record CountedEnterprise(
            String code,
            String name,
            String industry,
            String district,
            String street,
            Levels riskPoints,
            long hiddenDangersToDate,
            long inspections) {}

    /** How many of each level, by the level as it stands with open hidden dangers. */
    public record Levels(long major, long high, long medium, long low) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts by line and in total (under {@link #TOTAL}), of what the policies let the current actor see. */
@Component
class FactCounts {

    static final String TOTAL = "";

    private static final String KEY = "case grouping(key) when 1 then '' else key end as key, ";
    private static final String BY_LINE_AND_IN_TOTAL = " group by grouping sets ((key), ())";

    private final JdbcClient database;

    FactCounts(JdbcClient database) {
        this.database = database;
    }

    record Found(long found, long rectified, long withinDeadline, long overdue) {
        static final Found NONE = new Found(0, 0, 0, 0);
    }

    record Inspected(long units, long inspections) {
        static final Inspected NONE = new Inspected(0, 0);
    }

    record Present(long enterprisesReporting, long riskPoints, long hiddenDangers) {
        static final Present NONE = new Present(0, 0, 0);
    }

    /** The three parts of what was found are counted each on its own: their sum is a check, not a definition. */
    Map<String, Found> found(StatisticsQuery query) {
        String sql = "select " + KEY
                + """
                sum(found), sum(rectified), sum(within_deadline), sum(overdue)
                from (select %s as key, counted.* from (
                        select %s as line, count(*) as found,
                               count(*) filter (where status = 'CLOSED') as rectified,
                               count(*) filter (where status <> 'CLOSED' and overdue_since is null) as within_deadline,
                               count(*) filter (where status <> 'CLOSED' and overdue_since is not null) as overdue
                          from hidden_danger.hidden_danger h
                         where h.found_on between :from and :to and h.status <> 'DISMISSED' %s
                         group by 1) counted) named""".formatted(
                                query.by().key("line", query.span()),
                                query.by().column("h", "h.found_on", query.span()),
                                places(query, "h"))
                + BY_LINE_AND_IN_TOTAL;
        return rows(sql, query, true, row -> new Found(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
    }

    /** Inspections that were completed in the period, and by how many units: added up by unit, which needs no sorting. */
    Map<String, Inspected> inspected(StatisticsQuery query) {
        Grouping by = query.by().dividesInspections() ? query.by() : Grouping.CITY;
        String column = by.column("i", "(i.completed_at at time zone 'Asia/Shanghai')", query.span());
        boolean period = by == Grouping.PERIOD;
        String sql = """
                with of_units as materialized (
                    select %s as line, i.enterprise_code, count(*) as inspections
                      from inspection.inspection i
                     where i.state = 'DONE'
                       and i.completed_at >= cast(:from as date)::timestamp at time zone 'Asia/Shanghai'
                       and i.completed_at < (cast(:to as date) + 1)::timestamp at time zone 'Asia/Shanghai' %s
                     group by 1, 2)
                select %s as key, count(*), sum(inspections) from of_units group by line
                union all
                select '', count(*), sum(inspections)
                  from (select sum(inspections) as inspections from of_units group by enterprise_code) units""".formatted(
                        period ? column : by.key(column, query.span()),
                        places(query, "i"),
                        period ? by.key("line", query.span()) : "line");
        return rows(sql, query, true, row -> new Inspected(row.getLong(2), row.getLong(3)));
    }

    /** What there is now; no day belongs to it. */
    Map<String, Present> present(StatisticsQuery query) {
        Grouping by = query.by().dividesWhatThereIs() ? query.by() : Grouping.CITY;
        String sql = "select " + KEY
                + """
                count(distinct enterprise_code) filter (where points > 0) as enterprises, coalesce(sum(points), 0), coalesce(sum(dangers), 0)
                from (select t.enterprise_code, min(%s) as key, sum(t.major + t.high + t.medium + t.low) as points,
                             sum(t.hidden_dangers) as dangers from reporting.tallied t
                       where true %s group by t.enterprise_code, t.scope, t.industry) t""".formatted(by.key(by.column("t", "", query.span()), query.span()), places(query, "t"))
                + BY_LINE_AND_IN_TOTAL;
        return rows(sql, query, false, row -> new Present(row.getLong(2), row.getLong(3), row.getLong(4)));
    }

    private static String places(StatisticsQuery query, String table) {
        return Places.of(query, table).where();
    }

    private <T> Map<String, T> rows(String sql, StatisticsQuery query, boolean period, Reader<T> reader) {
        var statement = database.sql(sql).params(Places.of(query, "h").parameters());
        if (period) {
            statement = statement.param("from", query.from()).param("to", query.to());
        }
        Map<String, T> counts = new HashMap<>();
        statement.query(row -> {
            counts.put(row.getString("key"), reader.read(row));
        });
        return counts;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}

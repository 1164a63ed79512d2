// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * {@code service/src/bench/waiting.sh DATA}: My work of a supervisor for whom thousands wait, on the demo city that {@code ./run
 * --data DATA} runs. It adds records to that city that never happened: run it on a copy, or on one of its own.
 *
 * <p>Properties: {@code waiting.records} (5000, none when there are as many already), {@code waiting.calls} of each page (120),
 * {@code waiting.rate} of them per second (2).
 */
public final class Waiting {

    private static final String NEW_ONES = """
            insert into hidden_danger.hidden_danger (number, ordinal, version, acts, scope, industry, enterprise_code,
                   enterprise_name, district_code, district_name, title, description, place, found_on, source, field, side,
                   reported_by, reported_by_name, registered_at, enterprise_attributes, facts, status, status_since, level, outcome,
                   criteria, questions, due_on, ordered_at, reminders, deadline_explanation, overdue_since)
            select 'HD-2026-' || lpad((900000 + n)::text, 6, '0'), 900000 + n, 3, 4, e.scope, e.industry, e.code, e.name, '310115',
                   '浦东新区', '待验收 ' || n, '自查发现', '2号厂房', current_date - 20 - n % 40, 'SELF_INSPECTION', 'INDUSTRY_TRADE',
                   'ENTERPRISE', 'reporter.pudong', '陈晓敏', now() - interval '20 days', '{}', '[]', 'SUBMITTED',
                   now() - n % 200 * interval '1 hour', l.level, l.level, '[]', '[]', current_date - 10 + n % 40,
                   now() - interval '20 days', '[]', '{}', null
              from generate_series(1, ?) n
              cross join lateral (select * from (select c.*, row_number() over (order by c.code) - 1 as at, count(*) over () as all_of_them
                                                   from organization.enterprise c where c.scope like '310000/310115/%') c
                                   where c.at = n % c.all_of_them) e
              cross join lateral (select case n % 20 when 0 then 'MAJOR' else 'GENERAL' end as level) l""";

    private static final String THEIR_PARTS = """
            with submitted as (
                insert into hidden_danger.submission (id, number, round, scope, industry, measures, submitted_at, submitted_by,
                       submitted_by_name, in_time)
                select gen_random_uuid(), h.number, 1, h.scope, h.industry, '已整改', h.status_since, 'safety.pudong', '王建国', true
                  from hidden_danger.hidden_danger h where h.ordinal > 900000
                returning *),
            staged as (
                insert into hidden_danger.verification (id, number, round, position, scope, industry, stage, roles, checklist,
                       explanation)
                select gen_random_uuid(), s.number, 1, 1, s.scope, s.industry, 'REVIEW',
                       '["SUPERVISOR", "DISTRICT_REGULATOR", "INSPECTOR"]', '[]', '{}' from submitted s)
            insert into hidden_danger.duty_clock (number, duty, state, due_on, since, scope, industry)
            select s.number, 'REVIEW', 'RUNNING', (s.submitted_at at time zone 'Asia/Shanghai')::date + 10,
                   (s.submitted_at at time zone 'Asia/Shanghai')::date, s.scope, s.industry from submitted s""";

    private Waiting() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        String[] run = Files.readString(data.resolve("run.pid")).trim().split(" ");
        String port = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3);
        String password = Files.readString(data.resolve("postgres/superuser-password")).trim();
        int records = Integer.getInteger("waiting.records", 5_000);
        try (var owner = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password)) {
            System.out.println(add(owner, records) + " records were added");
        }
        new CityPages(run[1], new CityLogin(run[1]))
                .measureQueue(Integer.getInteger("waiting.rate", 2), Integer.getInteger("waiting.calls", 120));
    }

    /** Without the triggers, which guard acts and not history. */
    private static int add(Connection owner, int records) throws SQLException {
        try (var statement = owner.createStatement()) {
            try (var there = statement.executeQuery("select count(*) from hidden_danger.hidden_danger where ordinal > 900000")) {
                there.next();
                if (there.getInt(1) >= records) {
                    return 0;
                }
            }
            statement.execute("set session_replication_role = replica");
            int added;
            try (PreparedStatement insert = owner.prepareStatement(NEW_ONES)) {
                insert.setInt(1, records);
                added = insert.executeUpdate();
            }
            statement.executeUpdate(THEIR_PARTS);
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze hidden_danger.hidden_danger, hidden_danger.submission, hidden_danger.verification,"
                    + " hidden_danger.duty_clock");
            return added;
        }
    }
}

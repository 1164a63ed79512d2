// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.progress;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.progress.Progress.NewProgress;
import io.anlan.service.hiddendanger.progress.ProgressView.ProgressReport;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored reports, and the days on which one was missed; in the caller's transaction and scope. */
@Component
class ProgressBook {

    private final JdbcClient database;

    ProgressBook(JdbcClient database) {
        this.database = database;
    }

    List<ProgressReport> read(String number) {
        return database.sql("select * from hidden_danger.progress_report where number = ? order by round")
                .param(number)
                .query((row, index) -> new ProgressReport(
                        row.getInt("round"),
                        row.getString("text"),
                        row.getInt("percent"),
                        row.getBigDecimal("cost_so_far"),
                        List.of(JsonMapper.shared().readValue(row.getString("evidence"), String[].class)),
                        Moments.in(row, "reported_at"),
                        row.getString("reported_by_name")))
                .list();
    }

    List<LocalDate> missed(String number) {
        return database.sql("select due_on from hidden_danger.missed_report where number = ? order by due_on")
                .param(number)
                .query(LocalDate.class)
                .list();
    }

    void add(CaseFile file, int round, NewProgress report, List<String> evidence, Actor by, Instant at) {
        database.sql("""
                        insert into hidden_danger.progress_report (number, round, scope, industry, text, percent,
                               cost_so_far, evidence, reported_at, reported_by, reported_by_name)
                        values (:number, :round, :scope, :industry, :text, :percent, :cost, cast(:evidence as jsonb),
                               :at, :by, :name)""")
                .param("number", file.number())
                .param("round", round)
                .param("scope", file.scope())
                .param("industry", file.industry())
                .param("text", report.text())
                .param("percent", report.percent())
                .param("cost", report.costSoFar())
                .param("evidence", JsonMapper.shared().writeValueAsString(evidence))
                .param("at", Moments.of(at))
                .param("by", by.username())
                .param("name", by.name())
                .update();
    }

    /** Whether it is news that the report of that day did not come. */
    boolean miss(CaseFile file, LocalDate dueOn, Instant at) {
        return database.sql("""
                                insert into hidden_danger.missed_report (number, due_on, scope, industry, noted_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(file.number(), dueOn, file.scope(), file.industry(), Moments.of(at))
                        .update()
                == 1;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.closure.ClosureView.CauseView;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why hidden dangers came about; lines are only ever added, and the latest of an episode counts. */
@Component
public class CauseBook {

    private final JdbcClient database;

    CauseBook(JdbcClient database) {
        this.database = database;
    }

    /**
     * Demands that the cause of a major hidden danger is known before its rectification is accepted.
     *
     * @throws Refusal {@code hidden-danger/cause-analysis-needed}
     */
    public void demandKnown(String number, @Nullable HiddenDangerLevel level, int episode) {
        if (level == HiddenDangerLevel.MAJOR && !isKnown(number, episode)) {
            throw new Refusal(
                    "hidden-danger/cause-analysis-needed",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Wording(
                            "重大事故隐患须先填写原因分析，才能验收销号",
                            "A major hidden danger is accepted only when somebody has said why it came about."));
        }
    }

    boolean isKnown(String number, int episode) {
        return database.sql("select exists (select from hidden_danger.cause_analysis where number = ? and episode = ?)")
                .params(number, episode)
                .query(Boolean.class)
                .single();
    }

    void add(CaseFile file, CauseCategory category, String analysis, Actor by, Instant at) {
        database.sql("""
                        insert into hidden_danger.cause_analysis
                               (number, episode, round, category, analysis, at, username, by_name, scope, industry)
                        select :number, :episode, count(*) + 1, :category, :analysis, :at, :username, :name, :scope, :industry
                          from hidden_danger.cause_analysis where number = :number and episode = :episode""")
                .param("number", file.number())
                .param("episode", file.episode())
                .param("category", category.name())
                .param("analysis", analysis)
                .param("at", Moments.of(at))
                .param("username", by.username())
                .param("name", by.name())
                .param("scope", file.scope())
                .param("industry", file.industry())
                .update();
    }

    /** The latest first. */
    List<CauseView> of(String number) {
        return database.sql("""
                        select episode, category, analysis, at, by_name from hidden_danger.cause_analysis
                         where number = ? order by episode desc, round desc""")
                .param(number)
                .query((row, index) -> new CauseView(
                        row.getInt("episode"),
                        CauseCategory.valueOf(row.getString("category")),
                        row.getString("analysis"),
                        Moments.in(row, "at"),
                        row.getString("by_name")))
                .list();
    }
}

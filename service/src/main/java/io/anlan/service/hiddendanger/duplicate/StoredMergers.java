// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.duplicate;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.HiddenDangerStatus;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.duplicate.DuplicateView.MergedDuplicate;
import io.anlan.service.hiddendanger.duplicate.DuplicateView.Merger;
import io.anlan.service.hiddendanger.duplicate.DuplicateView.PossibleDuplicate;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mergers and fingerprints, in PostgreSQL. */
@Component
class StoredMergers {

    private static final int SHOWN = 20;

    /** At the same spot, or one that is called alike, and the same finding, or a title that is half alike. */
    private static final String ALIKE = """
            select h.number, h.title, h.description, h.place, h.status, h.level, h.source, h.found_on, h.reported_by_name,
                   h.due_on, h.overdue_since is not null as overdue, alike.same_spot, alike.same_finding,
                   round(alike.likeness * 100) as likeness
              from asked
              join hidden_danger.fingerprint f on f.enterprise_code = asked.enterprise_code and f.number is distinct from asked.number
              join hidden_danger.hidden_danger h on h.number = f.number
             cross join lateral (select f.spot = asked.spot as same_spot, f.what = asked.what as same_finding,
                                        hidden_danger.alike(f.spot, asked.spot) >= 0.6 as near,
                                        hidden_danger.alike(f.title, asked.title) as likeness) alike
             where h.status not in ('CLOSED', 'DISMISSED')
               and (alike.same_spot or alike.near) and (alike.same_finding or alike.likeness >= 0.5)
             order by alike.same_spot and alike.same_finding desc, alike.likeness desc, h.ordinal limit\s""" + SHOWN;

    private final JdbcClient database;

    StoredMergers(JdbcClient database) {
        this.database = database;
    }

    List<PossibleDuplicate> like(String number) {
        return database.sql("with asked as (select * from hidden_danger.fingerprint where number = :number) " + ALIKE)
                .param("number", number)
                .query(StoredMergers::candidate)
                .list();
    }

    /** Before it is registered. */
    List<PossibleDuplicate> like(Finding finding) {
        return database.sql("""
                        with asked as (select cast(null as text) as number, :enterprise as enterprise_code,
                                              hidden_danger.spot_of(cast(:point as uuid), cast(:measure as text), :place) as spot,
                                              hidden_danger.bare(:title) as what, hidden_danger.bare(:title) as title)\s""" + ALIKE)
                .param("enterprise", finding.enterprise())
                .param("point", finding.riskPoint())
                .param("measure", finding.measure())
                .param("place", finding.place())
                .param("title", finding.title())
                .query(StoredMergers::candidate)
                .list();
    }

    private static PossibleDuplicate candidate(ResultSet row, int index) throws SQLException {
        String level = row.getString("level");
        return new PossibleDuplicate(
                row.getString("number"),
                row.getString("title"),
                row.getString("description"),
                row.getString("place"),
                HiddenDangerStatus.valueOf(row.getString("status")),
                level == null ? null : HiddenDangerLevel.valueOf(level),
                row.getString("source"),
                row.getObject("found_on", LocalDate.class),
                row.getString("reported_by_name"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("overdue"),
                row.getBoolean("same_spot"),
                row.getBoolean("same_finding"),
                row.getInt("likeness"));
    }

    void add(CaseFile gone, String into, String reason, Actor by, Instant at) {
        database.sql("""
                        insert into hidden_danger.merge (id, number, into_number, at, username, by_name, reason, scope, industry)
                        values (:id, :number, :into, :at, :username, :name, :reason, :scope, :industry)""")
                .param("id", UUID.randomUUID())
                .param("number", gone.number())
                .param("into", into)
                .param("at", Moments.of(at))
                .param("username", by.username())
                .param("name", by.name())
                .param("reason", reason)
                .param("scope", gone.scope())
                .param("industry", gone.industry())
                .update();
    }

    void undo(String number, String reason, Actor by, Instant at) {
        database.sql("""
                        update hidden_danger.merge
                           set undone_at = :at, undone_by = :username, undone_by_name = :name, undone_reason = :reason
                         where number = :number and undone_at is null""")
                .param("number", number)
                .param("at", Moments.of(at))
                .param("username", by.username())
                .param("name", by.name())
                .param("reason", reason)
                .update();
    }

    /** What it is merged into, while that holds. */
    Optional<Merger> of(String number) {
        return database.sql("select m.* from hidden_danger.merge m where m.number = ? and m.undone_at is null")
                .param(number)
                .query((row, index) -> merger(row))
                .optional();
    }

    /** What was merged into it, and what had been merged into that. */
    List<MergedDuplicate> into(String number) {
        return database.sql("""
                        with recursive chain as (
                            select m.* from hidden_danger.merge m where m.into_number = :number
                            union
                            select m.* from hidden_danger.merge m join chain c on m.into_number = c.number and c.undone_at is null)
                        select c.*, h.title, h.description, h.place, h.source, h.found_on, h.reported_by_name,
                               array(select e.sha256 from hidden_danger.attached_evidence e
                                      where e.number = h.number and e.phase = 'BEFORE' order by e.uploaded_at, e.sha256) as evidence
                          from chain c join hidden_danger.hidden_danger h on h.number = c.number
                         order by c.at desc, c.number""")
                .param("number", number)
                .query((row, index) -> new MergedDuplicate(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("place"),
                        row.getString("source"),
                        row.getObject("found_on", LocalDate.class),
                        row.getString("reported_by_name"),
                        List.of((String[]) row.getArray("evidence").getArray()),
                        merger(row)))
                .list();
    }

    private static Merger merger(ResultSet row) throws SQLException {
        Instant undone = Moments.inOrNull(row, "undone_at");
        return new Merger(
                row.getString("into_number"),
                Moments.in(row, "at"),
                row.getString("by_name"),
                row.getString("reason"),
                undone,
                row.getString("undone_by_name"),
                row.getString("undone_reason"));
    }

    /**
     * What somebody is about to report.
     *
     * @param enterprise code
     */
    record Finding(
            String enterprise,
            String title,
            String place,
            @Nullable UUID riskPoint,
            @Nullable String measure) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.hiddendanger.HiddenDangerEvent.About;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.supervision.ladder.LadderPolicy.Asked;
import io.anlan.service.supervision.ladder.LadderPolicy.Rung;
import io.anlan.service.supervision.ladder.Move.Eased;
import io.anlan.service.supervision.ladder.Move.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Ladders with the facts they know and the steps taken, in PostgreSQL; in the caller's transaction and scope. */
@Repository
class LadderStore {

    private final JdbcClient database;

    LadderStore(JdbcClient database) {
        this.database = database;
    }

    /** @return whether there was none before */
    boolean begin(LadderKey key, About about, Instant at) {
        return database.sql("""
                        insert into supervision.ladder (number, episode, scope, industry, district_code, begun_at)
                        values (:number, :episode, :scope, :industry, :district, :at) on conflict do nothing""")
                        .param("number", key.number())
                        .param("episode", key.episode())
                        .param("scope", about.scope())
                        .param("industry", about.industry())
                        .param("district", about.district())
                        .param("at", Moments.of(at))
                        .update()
                == 1;
    }

    /**
     * A dismissal that did not hold: its ladder goes on where it was.
     *
     * @return whether it was over
     */
    boolean goOn(LadderKey key) {
        return database.sql("update supervision.ladder set over_at = null"
                                + " where number = ? and episode = ? and over_at is not null")
                        .params(key.number(), key.episode())
                        .update()
                == 1;
    }

    void note(LadderKey key, About about, Instant at, String cause, LadderFacts facts) {
        database.sql("""
                        insert into supervision.ladder_fact (number, episode, scope, industry, at, cause, facts)
                        values (:number, :episode, :scope, :industry, :at, :cause, cast(:facts as jsonb))""")
                .param("number", key.number())
                .param("episode", key.episode())
                .param("scope", about.scope())
                .param("industry", about.industry())
                .param("at", Moments.of(at))
                .param("cause", cause)
                .param("facts", JsonMapper.shared().writeValueAsString(facts))
                .update();
    }

    Optional<LadderFacts.Dated> lastFacts(LadderKey key) {
        return database.sql("""
                        select * from supervision.ladder_fact where number = ? and episode = ? order by id desc limit 1""")
                .params(key.number(), key.episode())
                .query(LadderStore::facts)
                .optional();
    }

    /** In the order of noting. */
    List<LadderFacts.Dated> facts(LadderKey key) {
        return database.sql("select * from supervision.ladder_fact where number = ? and episode = ? order by id")
                .params(key.number(), key.episode())
                .query(LadderStore::facts)
                .list();
    }

    /** Held until the end of the transaction: one looks at a time. */
    Optional<Looked> lock(LadderKey key) {
        return find(key, " for no key update");
    }

    Optional<Looked> find(LadderKey key) {
        return find(key, "");
    }

    private Optional<Looked> find(LadderKey key, String lock) {
        return database.sql("""
                        select begun_at, looked_at, looked_fact, over_at, next_look_at from supervision.ladder
                         where number = ? and episode = ?""" + lock)
                .params(key.number(), key.episode())
                .query((row, index) -> new Looked(
                        Moments.in(row, "begun_at"),
                        Moments.inOrNull(row, "looked_at"),
                        row.getLong("looked_fact"),
                        Moments.inOrNull(row, "over_at"),
                        Moments.inOrNull(row, "next_look_at")))
                .optional();
    }

    void looked(LadderKey key, Looked it, @Nullable Asked reached) {
        database.sql("""
                        update supervision.ladder
                           set looked_at = :at, looked_fact = :fact, over_at = :over, next_look_at = :next,
                               rung = :rung, rung_row = :row
                         where number = :number and episode = :episode""")
                .param("at", Moments.of(Objects.requireNonNull(it.at())))
                .param("fact", it.fact())
                .param("over", Moments.orNull(it.overAt()))
                .param("next", Moments.orNull(it.nextAt()))
                .param("rung", reached == null ? null : reached.step().name())
                .param("row", reached == null ? null : reached.row())
                .param("number", key.number())
                .param("episode", key.episode())
                .update();
    }

    /** How each step stands that was ever taken. */
    Map<Rung, Standing> standings(LadderKey key) {
        Map<Rung, Standing> standings = new LinkedHashMap<>();
        database.sql("""
                        select s.duty, s.row_id, s.step, s.occurrence, s.fell_at, s.eases, e.at is not null as eased
                          from supervision.ladder_step s left join supervision.ladder_easing e
                            on (e.number, e.episode, e.duty, e.row_id, e.occurrence)
                             = (s.number, s.episode, s.duty, s.row_id, s.occurrence)
                         where s.number = ? and s.episode = ? order by s.occurrence""").params(key.number(), key.episode()).query(row -> {
            standings.put(
                    new Rung(Duty.valueOf(row.getString("duty")), row.getString("row_id")),
                    new Standing(
                            LadderStep.valueOf(row.getString("step")),
                            row.getInt("occurrence"),
                            LocalDate.ofInstant(Moments.in(row, "fell_at"), Shanghai.ZONE),
                            row.getBoolean("eases"),
                            row.getBoolean("eased")));
        });
        return standings;
    }

    /** @return whether it is the first time; the table's key makes each step happen once */
    boolean take(LadderKey key, About about, Taken taken, Instant now, Map<String, Object> explanation) {
        Asked asked = taken.asked();
        return database.sql("""
                        insert into supervision.ladder_step (number, episode, duty, row_id, occurrence, step, level, audience, eases,
                               overtaken, fell_at, taken_at, explanation, scope, industry, district_code)
                        values (:number, :episode, :duty, :row, :occurrence, :step, :level, :audience, :eases,
                               :overtaken, :fell, :now, cast(:explanation as jsonb), :scope, :industry, :district)
                        on conflict do nothing""")
                        .param("number", key.number())
                        .param("episode", key.episode())
                        .param("duty", asked.duty().name())
                        .param("row", asked.row())
                        .param("occurrence", taken.occurrence())
                        .param("step", asked.step().name())
                        .param("level", asked.listingLevel())
                        .param(
                                "audience",
                                asked.audience().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("eases", asked.eases())
                        .param("overtaken", taken.overtaken())
                        .param("fell", Moments.of(taken.at()))
                        .param("now", Moments.of(now))
                        .param("explanation", JsonMapper.shared().writeValueAsString(explanation))
                        .param("scope", about.scope())
                        .param("industry", about.industry())
                        .param("district", about.district())
                        .update()
                == 1;
    }

    /** @return whether it is the first time */
    boolean ease(LadderKey key, About about, Eased eased, String cause) {
        return database.sql("""
                        insert into supervision.ladder_easing (number, episode, duty, row_id, occurrence, at, cause, scope, industry)
                        values (:number, :episode, :duty, :row, :occurrence, :at, :cause, :scope, :industry)
                        on conflict do nothing""")
                        .param("number", key.number())
                        .param("episode", key.episode())
                        .param("duty", eased.rung().duty().name())
                        .param("row", eased.rung().row())
                        .param("occurrence", eased.occurrence())
                        .param("at", Moments.of(eased.at()))
                        .param("cause", cause)
                        .param("scope", about.scope())
                        .param("industry", about.industry())
                        .update()
                == 1;
    }

    /** Ladders that are not over, a page at a time. */
    List<LadderKey> climbing(String afterNumber, int limit) {
        return database.sql("""
                        select number, episode from supervision.ladder
                         where over_at is null and number > ? order by number limit ?""")
                .params(afterNumber, limit)
                .query((row, index) -> new LadderKey(row.getString("number"), row.getInt("episode")))
                .list();
    }

    /** Under which rules all ladders were looked at last; empty before. */
    String edition() {
        return database.sql("select edition from supervision.ladder_edition")
                .query(String.class)
                .optional()
                .orElse("");
    }

    void swept(String edition, Instant at) {
        database.sql("""
                        insert into supervision.ladder_edition (edition, at) values (?, ?)
                        on conflict (only_one) do update set edition = excluded.edition, at = excluded.at""").params(edition, Moments.of(at)).update();
    }

    /** Open ones that were ordered before there were ladders. */
    List<String> withoutLadder() {
        return database.sql("""
                        select h.number from hidden_danger.hidden_danger h
                         where h.status not in ('CLOSED', 'DISMISSED')
                           and exists (select from hidden_danger.duty_clock c where c.number = h.number and c.state = 'RUNNING')
                           and not exists (select from supervision.ladder l where l.number = h.number and l.episode = h.episode)
                         order by h.number""").query(String.class).list();
    }

    private static LadderFacts.Dated facts(ResultSet row, int index) throws SQLException {
        return new LadderFacts.Dated(
                row.getLong("id"),
                Moments.in(row, "at"),
                row.getString("cause"),
                JsonMapper.shared().readValue(row.getString("facts"), LadderFacts.class));
    }

    /**
     * How far it was looked at.
     *
     * @param at until when; null before the first look
     * @param fact id of the last facts seen; 0 before
     * @param overAt null until it is over
     * @param nextAt when it is to be looked at next; null when it is over or before the first look
     */
    record Looked(
            Instant begunAt,
            @Nullable Instant at,
            long fact,
            @Nullable Instant overAt,
            @Nullable Instant nextAt) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.proceeding;

import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Refusal;
import io.anlan.service.supervision.proceeding.Proceeding.Opened;
import io.anlan.service.supervision.proceeding.Proceeding.ProceedingOrigin;
import io.anlan.service.supervision.proceeding.Proceeding.Subject;
import io.anlan.service.supervision.proceeding.Proceeding.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Proceedings as they are stored; in the caller's transaction and scope. */
@Component
public class Proceedings {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static final String UNDER_WAY =
            "select %s from supervision.proceeding where ended_at is null order by status_since, ordinal limit ?";

    private final JdbcClient database;

    Proceedings(JdbcClient database) {
        this.database = database;
    }

    /** @throws Refusal {@code supervision/unknown} when there is none, or none the scope covers */
    public Proceeding demand(String number) {
        return read("number = ?", number).stream().findFirst().orElseThrow(SupervisionRefusals::unknown);
    }

    /** Which hidden danger it is about. */
    Optional<String> hiddenDanger(String number) {
        return database.sql("select hidden_danger from supervision.proceeding where number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    /** All about a hidden danger, the latest first. */
    public List<Proceeding> about(String hiddenDanger) {
        return read("hidden_danger = ?", hiddenDanger);
    }

    /** What is under way, the longest waiting first; read with all entries at once. */
    List<Proceeding> underWay(int most) {
        Map<String, List<ProceedingEntry>> entries = new HashMap<>();
        database.sql("select * from supervision.proceeding_entry where number in (" + UNDER_WAY.formatted("number")
                        + ") order by number, seq")
                .param(most)
                .query(row -> {
                    entries.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                            .add(entry(row));
                });
        return database.sql(UNDER_WAY.formatted("*"))
                .param(most)
                .query((row, index) -> row(row, entries.getOrDefault(row.getString("number"), List.of())))
                .list();
    }

    /** The listing in force of a hidden danger. */
    public Optional<Proceeding> activeListing(String hiddenDanger) {
        return about(hiddenDanger).stream()
                .filter(it -> it.kind() == ProceedingKind.LISTING
                        && it.is(ProceedingStatus.LISTED, ProceedingStatus.ACCEPTED))
                .findFirst();
    }

    /** The numbers of all hidden dangers that are under listed supervision. */
    public Set<String> listed() {
        return database.sql("""
                        select distinct hidden_danger from supervision.proceeding
                         where kind = 'LISTING' and status in ('LISTED', 'ACCEPTED')""").query(String.class).set();
    }

    private List<Proceeding> read(String condition, String value) {
        return database.sql("select * from supervision.proceeding where " + condition + " order by ordinal desc")
                .param(value)
                .query((row, index) -> row(row))
                .list();
    }

    boolean isOpenedFor(String cause) {
        return database.sql("select exists (select from supervision.proceeding where cause = ?)")
                .param(cause)
                .query(Boolean.class)
                .single();
    }

    long nextOrdinal() {
        return database.sql("select nextval('supervision.proceeding_ordinal')")
                .query(Long.class)
                .single();
    }

    void insert(Proceeding it, long ordinal, @Nullable String cause) {
        Map<String, Object> row = new LinkedHashMap<>();
        Subject about = it.about();
        Opened opened = it.opened();
        row.put("number", it.number());
        row.put("ordinal", ordinal);
        row.put("kind", it.kind());
        row.put("version", it.version());
        row.put("scope", about.scope());
        row.put("industry", about.industry());
        row.put("hidden_danger", about.hiddenDanger());
        row.put("episode", about.episode());
        row.put("title", about.title());
        row.put("enterprise", about.enterprise());
        row.put("district", about.district());
        row.put("danger_level", about.level());
        row.put("source", about.source());
        row.put("status", it.status());
        row.put("status_since", it.statusSince().toString());
        row.put("level", it.terms().level());
        row.put("origin", opened.origin());
        row.put("cause", cause);
        row.put("reason", opened.reason());
        row.put("explanation", opened.explanation());
        row.put("opened_at", opened.at().toString());
        row.put("opened_by", opened.by());
        row.put("opened_by_name", opened.byName());
        row.put("follows", it.terms().follows());
        database.sql("insert into supervision.proceeding "
                        + "select * from jsonb_populate_record(null::supervision.proceeding, ?::jsonb)")
                .param(JsonMapper.shared().writeValueAsString(row))
                .update();
    }

    /** @throws OptimisticLockingFailureException when somebody else was faster */
    void update(Proceeding seen, Change change, Instant at) {
        Map<String, Object> row = new LinkedHashMap<>();
        Terms terms = change.terms();
        row.put("due_on", terms.dueOn() == null ? null : terms.dueOn().toString());
        row.put("committee", terms.committee());
        row.put("supervised_by", terms.supervisedBy());
        row.put("case_number", terms.caseNumber());
        row.put("ended_at", change.ends() ? at.toString() : null);
        int updated = database.sql("""
                        update supervision.proceeding p
                           set version = p.version + 1, status = :status, follows = :follows, due_on = new.due_on,
                               status_since = case when p.status = :status then p.status_since else :at end,
                               committee = new.committee, supervised_by = new.supervised_by,
                               case_number = new.case_number, ended_at = new.ended_at
                          from jsonb_populate_record(null::supervision.proceeding, :row::jsonb) new
                         where p.number = :number and p.version = :seen""")
                .param("status", change.status().name())
                .param("follows", terms.follows())
                .param("at", Moments.of(at))
                .param("row", JsonMapper.shared().writeValueAsString(row))
                .param("number", seen.number())
                .param("seen", seen.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException(seen.number() + " was seen in version " + seen.version());
        }
    }

    void append(Proceeding it, int seq, Change change, Actor by, Instant at) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", it.number());
        row.put("seq", seq);
        row.put("scope", it.about().scope());
        row.put("industry", it.about().industry());
        row.put("act", change.act());
        row.put("at", at.toString());
        row.put("by", by.username());
        row.put("by_name", by.name());
        row.put("words", change.words());
        row.put("details", change.details());
        database.sql("insert into supervision.proceeding_entry "
                        + "select * from jsonb_populate_record(null::supervision.proceeding_entry, ?::jsonb)")
                .param(JsonMapper.shared().writeValueAsString(row))
                .update();
    }

    private List<ProceedingEntry> entries(String number) {
        return database.sql("select * from supervision.proceeding_entry where number = ? order by seq")
                .param(number)
                .query((row, index) -> entry(row))
                .list();
    }

    private static ProceedingEntry entry(ResultSet row) throws SQLException {
        return new ProceedingEntry(
                row.getInt("seq"),
                row.getString("act"),
                Moments.in(row, "at"),
                row.getString("by"),
                row.getString("by_name"),
                row.getString("words"),
                JsonMapper.shared().readValue(row.getString("details"), OBJECT));
    }

    private Proceeding row(ResultSet row) throws SQLException {
        return row(row, entries(row.getString("number")));
    }

    private static Proceeding row(ResultSet row, List<ProceedingEntry> entries) throws SQLException {
        String number = row.getString("number");
        Instant ended = Moments.inOrNull(row, "ended_at");
        return new Proceeding(
                number,
                ProceedingKind.valueOf(row.getString("kind")),
                row.getLong("version"),
                subject(row),
                ProceedingStatus.valueOf(row.getString("status")),
                Moments.in(row, "status_since"),
                opened(row),
                terms(row),
                ended,
                entries);
    }

    private static Subject subject(ResultSet row) throws SQLException {
        String level = row.getString("danger_level");
        return new Subject(
                row.getString("hidden_danger"),
                row.getInt("episode"),
                row.getString("scope"),
                row.getString("industry"),
                row.getString("title"),
                row.getString("enterprise"),
                row.getString("district"),
                level == null ? null : HiddenDangerLevel.valueOf(level),
                row.getString("source"));
    }

    private static Opened opened(ResultSet row) throws SQLException {
        return new Opened(
                ProceedingOrigin.valueOf(row.getString("origin")),
                row.getString("reason"),
                Moments.in(row, "opened_at"),
                row.getString("opened_by"),
                row.getString("opened_by_name"),
                JsonMapper.shared().readValue(row.getString("explanation"), OBJECT));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new Terms(
                level == null ? null : ListingLevel.valueOf(level),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("follows"),
                row.getObject("committee", UUID.class),
                row.getString("supervised_by"),
                row.getString("case_number"));
    }
}

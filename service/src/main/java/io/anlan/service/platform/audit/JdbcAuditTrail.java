// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Moments;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trail in PostgreSQL; place, chain and hash of an entry are the database's own work (V1_10). */
@Component
class JdbcAuditTrail implements AuditTrail {

    private static final String APPEND = """
            select audit.append(kind, subject, scope, ?, ?, ?, ?, ?, act, before::json, after::json, note)
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   with ordinality acts (kind, subject, scope, act, before, after, note, place)
             order by place""";

    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient database, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Act act) {
        appendAll(List.of(act));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<Act> acts) {
        Actor actor = currentActor.actor();
        database.sql(APPEND)
                .param(Moments.of(clock.instant()))
                .param(actor.username())
                .param(storable(actor.name()))
                .param(rolesOf(actor))
                .param(actor.address())
                .param(column(acts, act -> storable(act.subjectKind())))
                .param(column(acts, act -> storable(act.subject())))
                .param(column(acts, Act::scope))
                .param(column(acts, Act::act))
                .param(column(acts, act -> CanonicalJson.write(act.before())))
                .param(column(acts, act -> CanonicalJson.write(after(act, actor))))
                .param(column(acts, act -> storable(act.note())))
                .query(Long.class)
                .list();
    }

    private static @Nullable String[] column(List<Act> acts, Function<Act, @Nullable String> value) {
        return acts.stream().map(value).toArray(String[]::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String subjectKind, String subject) {
        return database
                .sql("select " + StoredEntry.COLUMNS
                        + " from audit.entry where subject_kind = ? and subject = ? order by seq")
                .param(subjectKind)
                .param(subject)
                .query(StoredEntry::of)
                .list()
                .stream()
                .map(StoredEntry::entry)
                .toList();
    }

    /** Whoever stands in for somebody is named with that person; the database refuses it where nobody said so. */
    private static Map<String, Object> after(Act act, Actor actor) {
        Actor.Absent absent = actor.standsFor();
        Map<String, Object> remark = AuditRemark.now();
        if (absent == null && remark.isEmpty()) {
            return act.after();
        }
        Map<String, Object> values = new TreeMap<>(act.after());
        values.putAll(remark);
        if (absent == null) {
            return values;
        }
        values.put("standingFor", Map.of("username", absent.username(), "name", absent.name()));
        return values;
    }

    private static String rolesOf(Actor actor) {
        return actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** PostgreSQL stores every character but NUL; people's words are kept, with the mark for what cannot be shown. */
    private static @Nullable String storable(@Nullable String words) {
        return words == null ? null : words.replace('\0', '\uFFFD');
    }
}

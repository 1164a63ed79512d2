// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import io.anlan.service.hiddendanger.clock.ClockKeeper;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditEntry;
import io.anlan.service.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who acts and when, and what is kept of it: the audit trail, the outbox and everybody's own list of work done. */
@Component
class Chronicle {

    static final String KIND = "hidden-danger";

    private final CurrentActor currentActor;
    private final Clock clock;
    private final AuditTrail trail;
    private final ApplicationEventPublisher outbox;
    private final ClockKeeper clocks;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Custody custody;

    Chronicle(
            CurrentActor currentActor,
            Clock clock,
            AuditTrail trail,
            ApplicationEventPublisher outbox,
            ClockKeeper clocks,
            JdbcClient database,
            JsonMapper json,
            Custody custody) {
        this.currentActor = currentActor;
        this.clock = clock;
        this.trail = trail;
        this.outbox = outbox;
        this.clocks = clocks;
        this.database = database;
        this.json = json;
        this.custody = custody;
    }

    Actor actor() {
        return currentActor.actor();
    }

    /** Now, as precisely as the database keeps it. */
    Instant now() {
        return clock.instant();
    }

    /** Held until the transaction ends, before anything about it is changed. */
    void hold(String number) {
        custody.take(number);
    }

    /** What the trail compares: the values that an act may change. */
    static Map<String, Object> state(HiddenDanger it) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("status", it.status().name());
        put(state, "level", it.level());
        put(state, "dueOn", it.order() == null ? null : it.order().dueOn());
        put(state, "overdueSince", it.overdueSince());
        return state;
    }

    private static void put(Map<String, Object> state, String name, @Nullable Object value) {
        if (value != null) {
            state.put(name, value.toString());
        }
    }

    /** Keeps what changed since {@code before}, with further values of the act itself. */
    void keep(
            HiddenDanger it, String act, Map<String, Object> before, Map<String, Object> more, @Nullable String note) {
        custody.take(it.number()); // nobody has the trail of a subject who has not its row
        Map<String, Object> after = state(it);
        Map<String, Object> was = new LinkedHashMap<>(before);
        was.entrySet().removeIf(entry -> entry.getValue().equals(after.get(entry.getKey())));
        after.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        after.putAll(more);
        trail.append(new Act(KIND, it.number(), it.scope(), act, was, after, note));
    }

    List<AuditEntry> of(HiddenDanger it) {
        return trail.of(KIND, it.number());
    }

    void publish(HiddenDangerEvent event) {
        clocks.happened(event);
        outbox.publishEvent(event);
    }

    /** Whether an explanation is the stored one; the database compares, because it knows that 30 and 30.0 are one. */
    boolean storedAs(Part.Decision decision, Map<String, Object> explanation) {
        return database.sql("select explanation = cast(? as jsonb) from hidden_danger.decision where id = ?")
                .param(json.writeValueAsString(explanation))
                .param(decision.id())
                .query(Boolean.class)
                .single();
    }

    /** Puts the hidden danger on the actor's list of work done. */
    void involve(HiddenDanger it) {
        database.sql("""
                        insert into hidden_danger.involvement (username, number, scope, industry, at)
                        values (:username, :number, :scope, :industry, :at)
                        on conflict (username, number) do update set at = excluded.at""")
                .param("username", actor().username())
                .param("number", it.number())
                .param("scope", it.scope())
                .param("industry", it.industry())
                .param("at", Moments.of(now()))
                .update();
    }
}

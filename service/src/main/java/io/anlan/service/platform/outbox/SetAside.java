// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import io.anlan.service.platform.Moments;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events no attempt could deliver: kept, out of the way of all others, until an administrator has removed the cause. */
@Component
class SetAside {

    private static final String FIELDS = "id, listener_id as listener, event_type as type, publication_date as since";

    private final JdbcClient database;

    SetAside(JdbcClient database) {
        this.database = database;
    }

    /** Without its content, which may name people. */
    record Undelivered(UUID id, String listener, String type, OffsetDateTime since) {}

    /** Puts aside what failed at least so many times, and tells what that was. */
    List<Undelivered> take(int attempts, Instant now) {
        return database.sql("""
                        with taken as (
                            delete from outbox.event_publication
                             where completion_attempts >= :attempts and status = 'FAILED' returning *)
                        insert into outbox.set_aside (id, listener_id, event_type, serialized_event, publication_date, at)
                        select id, listener_id, event_type, serialized_event, publication_date, :now from taken
                        returning\s""" + FIELDS)
                .param("attempts", attempts)
                .param("now", Moments.of(now))
                .query(Undelivered.class)
                .list();
    }

    /** Lets what was taken up by a node that is gone be tried again; the framework never would. */
    void release(Instant lost) {
        database.sql("update outbox.event_publication set status = 'FAILED'"
                        + " where status = 'RESUBMITTED' and last_resubmission_date < :lost")
                .param("lost", Moments.of(lost))
                .update();
    }

    /** The oldest hundred. */
    List<Undelivered> all() {
        return database.sql("select " + FIELDS + " from outbox.set_aside order by publication_date limit 100")
                .query(Undelivered.class)
                .list();
    }

    long count() {
        return database.sql("select count(*) from outbox.set_aside")
                .query(Long.class)
                .single();
    }
}

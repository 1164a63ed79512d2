// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every act on a revision, and who read a draft. */
@Component
public class RulebookTrail {

    public static final String KIND = "rule-revision";

    private final AuditTrail audit;
    private final JdbcClient database;
    private final CurrentActor reader;
    private final Clock clock;

    RulebookTrail(AuditTrail audit, JdbcClient database, CurrentActor reader, Clock clock) {
        this.audit = audit;
        this.database = database;
        this.reader = reader;
        this.clock = clock;
    }

    /** What becomes law is public; what is not law is kept with its readers. */
    public void read(Revision revision, String what) {
        if (!revision.state().published()) {
            keep(revision, "read", Map.of(), Map.of("what", what), null);
        }
    }

    /** The same for what a page that is open asks again and again: once for each person, matter and hour. */
    public void readAgain(Revision revision, String what) {
        if (!revision.state().published() && firstThisHour(revision, what)) {
            keep(revision, "read", Map.of(), Map.of("what", what), null);
        }
    }

    private boolean firstThisHour(Revision revision, String what) {
        return database.sql("""
                        insert into rulebook.draft_reading (revision, username, what, hour) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(
                                revision.id(),
                                reader.actor().username(),
                                what,
                                Moments.of(clock.instant().truncatedTo(ChronoUnit.HOURS)))
                        .update()
                == 1;
    }

    public void keep(
            Revision revision,
            String act,
            Map<String, Object> before,
            Map<String, Object> after,
            @Nullable String note) {
        audit.append(new Act(KIND, revision.reference(), revision.scope(), act, before, after, note));
    }
}

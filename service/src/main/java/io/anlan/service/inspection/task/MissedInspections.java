// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import io.anlan.service.inspection.InspectionMissed;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes what was not done in its time. That is a fact: stored, in the audit trail, and told to whoever listens. */
@Component
class MissedInspections {

    private static final Logger LOG = LoggerFactory.getLogger(MissedInspections.class);
    private static final int AT_ONCE = 200;

    private final Inspections inspections;
    private final AuditTrail trail;
    private final ApplicationEventPublisher outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MissedInspections(
            Inspections inspections,
            AuditTrail trail,
            ApplicationEventPublisher outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.inspections = inspections;
        this.trail = trail;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    void note() {
        int all = 0;
        int some;
        do {
            Integer noted = transaction.execute(status -> noteSome());
            some = noted == null ? 0 : noted;
            all += some;
        } while (some == AT_ONCE);
        if (all > 0) {
            LOG.info("{} inspections were missed", all);
        }
    }

    private int noteSome() {
        Instant now = clock.instant();
        List<Inspection> missed = inspections.overdue(LocalDate.now(clock), AT_ONCE);
        inspections.miss(missed, now);
        missed.forEach(one -> {
            trail.append(new Act(
                    InspectionActs.KIND,
                    one.id().toString(),
                    one.scope(),
                    "missed",
                    Map.of("state", InspectionState.OPEN.name()),
                    Map.of(
                            "state",
                            InspectionState.MISSED.name(),
                            "dueOn",
                            one.dueOn().toString()),
                    null));
            outbox.publishEvent(event(one, now));
        });
        return missed.size();
    }

    private InspectionMissed event(Inspection one, Instant now) {
        return new InspectionMissed(
                one.id(),
                one.scope(),
                one.industry(),
                one.enterpriseCode(),
                one.enterpriseName(),
                one.kind().name(),
                one.checkedBy() == null ? null : one.checkedBy().name(),
                one.frequency() == null ? null : one.frequency().name(),
                one.period(),
                one.dueOn(),
                inspections.unanswered(one.id()),
                now);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent.DecisionOverdue;
import io.anlan.service.platform.Shanghai;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process itself does with a request for more time; called by nobody else. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PostponementCourse {

    private final Postponements postponements;
    private final Cases cases;

    PostponementCourse(Postponements postponements, Cases cases) {
        this.postponements = postponements;
        this.cases = cases;
    }

    /** The end of the last day to decide, in Shanghai. */
    public Instant decisionDueAt(String reference) {
        return find(reference)
                .decideBy()
                .plusDays(1)
                .atStartOfDay(Shanghai.ZONE)
                .toInstant();
    }

    public boolean isApproved(String reference) {
        return find(reference).isGranted();
    }

    /** From now on the next level may decide as well. */
    public void remindApprover(String reference) {
        cases.queue(reference.substring(0, reference.indexOf('/')));
        Postponement it = find(reference);
        Instant now = cases.now();
        if (it.remind(now)) {
            CaseFile of = cases.look(it.number());
            cases.keep(
                    it.number(),
                    it.kind().word() + "-decision-overdue",
                    Map.of("round", it.round(), "decideBy", it.decideBy().toString()),
                    null);
            cases.publish(new DecisionOverdue(
                    of.about(), now, it.kind(), it.round(), it.decideBy(), it.approver(), it.nextApprover()));
        }
    }

    /** Order, mark of being overdue, reminders, timers and clock follow in the transaction of the decision. */
    public void grant(String reference) {
        Postponement it = find(reference);
        Map<String, Object> why = new LinkedHashMap<>();
        why.put(it.kind().word(), it.round());
        why.put("previousDueOn", String.valueOf(cases.look(it.number()).dueOn()));
        cases.moveDeadline(it.number(), it.grantedTo(), why);
    }

    private Postponement find(String reference) {
        return postponements
                .findById(reference)
                .orElseThrow(() -> new IllegalStateException("The process of " + reference
                        + " finds no request for more time. Maybe nobody's scope covers it here."));
    }
}

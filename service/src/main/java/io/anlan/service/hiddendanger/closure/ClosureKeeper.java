// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerClosed;
import io.anlan.service.hiddendanger.closure.ClosureView.RecheckKind;
import io.anlan.service.hiddendanger.closure.RecheckPolicy.RecheckRule;
import io.anlan.service.hiddendanger.closure.RecheckPolicy.Recurrence;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Shanghai;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets the day of the check for recurrence when something is closed, in the transaction in which it is. */
@Component
class ClosureKeeper {

    private final RecheckPolicy policy;
    private final StoredRechecks rechecks;

    ClosureKeeper(RecheckPolicy policy, StoredRechecks rechecks) {
        this.policy = policy;
        this.rechecks = rechecks;
    }

    @EventListener
    void on(HiddenDangerClosed event) {
        var about = event.about();
        var under = new Jurisdiction(
                about.district(), Objects.requireNonNull(about.industry(), "the industry of its enterprise"));
        LocalDate closedOn = LocalDate.ofInstant(event.at(), Shanghai.ZONE);
        RecheckRule rule = policy.ruleFor(under, about.level(), about.source(), closedOn);
        Recurrence recurrence = rule.recurrence();
        if (recurrence != null) {
            LocalDate dueOn = closedOn.plusDays(recurrence.after());
            rechecks.plan(about.number(), RecheckKind.RECURRENCE, dueOn, null, rule.explanation(), event.at());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.level;

import io.anlan.service.hiddendanger.Dossier;
import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.hiddendanger.HiddenDangerEvent.BecameOverdue;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerClosed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerDismissed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerGraded;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerRedetermined;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerRegistered;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerReinstated;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerReopened;
import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.Subject;
import io.anlan.service.risk.level.OpenDangers.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hidden dangers raise the live level of the risk point they were found at, and their closure grades it anew. Events come at
 * least once and in any order; each makes this look at how the hidden danger stands now, so none does harm.
 */
@Component
class DangerListening {

    private static final Logger LOG = LoggerFactory.getLogger(DangerListening.class);
    private static final String AT_A_RISK_POINT = "#root.args[0].about().subject() != null";

    private final HiddenDangerManagement hiddenDangers;
    private final LiveLevels liveLevels;
    private final Clock clock;

    DangerListening(HiddenDangerManagement hiddenDangers, LiveLevels liveLevels, Clock clock) {
        this.hiddenDangers = hiddenDangers;
        this.liveLevels = liveLevels;
        this.clock = clock;
    }

    @ApplicationModuleListener(condition = AT_A_RISK_POINT)
    void on(HiddenDangerRegistered event) {
        follow(event);
    }

    @ApplicationModuleListener(condition = AT_A_RISK_POINT)
    void on(HiddenDangerGraded event) {
        follow(event);
    }

    @ApplicationModuleListener(condition = AT_A_RISK_POINT)
    void on(HiddenDangerRedetermined event) {
        follow(event);
    }

    @ApplicationModuleListener(condition = AT_A_RISK_POINT)
    void on(BecameOverdue event) {
        follow(event);
    }

    @ApplicationModuleListener(condition = AT_A_RISK_POINT)
    void on(HiddenDangerClosed event) {
        follow(event);
    }

    @ApplicationModuleListener(condition = AT_A_RISK_POINT)
    void on(HiddenDangerDismissed event) {
        follow(event);
    }

    @ApplicationModuleListener(condition = AT_A_RISK_POINT)
    void on(HiddenDangerReopened event) {
        follow(event);
    }

    @ApplicationModuleListener(condition = AT_A_RISK_POINT)
    void on(HiddenDangerReinstated event) {
        follow(event);
    }

    private void follow(HiddenDangerEvent event) {
        Subject subject = event.about().subject();
        if (subject == null) {
            return;
        }
        String number = event.about().number();
        boolean known = liveLevels.follow(
                subject.riskPoint(),
                event.about().scope(),
                standing(hiddenDangers.dossier(number), subject),
                event.at());
        if (!known) {
            LOG.warn("{} names risk point {}, which its enterprise does not have", number, subject.riskPoint());
        }
    }

    private Standing standing(Dossier danger, Subject subject) {
        Instant over = danger.closedAt();
        if (over == null && danger.dismissal() != null) {
            over = danger.dismissal().at();
        }
        return new Standing(
                danger.number(),
                subject.measure(),
                danger.accidentType(),
                danger.level(),
                danger.overdueSince() != null,
                danger.foundOn(),
                day(over),
                danger.recurrence(),
                danger.revivals());
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
    }
}

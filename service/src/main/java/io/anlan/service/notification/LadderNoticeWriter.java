// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import io.anlan.service.notification.Notices.Reach;
import io.anlan.service.platform.Wording;
import io.anlan.service.supervision.SupervisionEvent.LadderStepAnnounced;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those whom the row of the ladder names that a step was taken, once for each step. */
@Component
class LadderNoticeWriter {

    private final Notices notices;

    LadderNoticeWriter(Notices notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(LadderStepAnnounced event) {
        var about = event.about();
        var text = new Wording(
                NoticeKind.LADDER
                        .wording(
                                about.number(),
                                about.title(),
                                event.label().zh(),
                                event.sentence().zh())
                        .zh(),
                NoticeKind.LADDER
                        .wording(
                                about.number(),
                                about.title(),
                                event.label().en(),
                                event.sentence().en())
                        .en());
        notices.add(
                about.number(),
                NoticeSubject.HIDDEN_DANGER,
                event.cause(),
                List.copyOf(event.audience()),
                new Reach(about.scope(), about.industry()),
                NoticeKind.LADDER,
                event.at(),
                text);
    }
}

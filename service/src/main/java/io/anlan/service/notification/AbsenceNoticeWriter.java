// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import io.anlan.service.absence.AbsenceUncovered;
import io.anlan.service.notification.Notices.Reach;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever is to look after it that nobody stands in for somebody. */
@Component
class AbsenceNoticeWriter {

    private final Notices notices;

    AbsenceNoticeWriter(Notices notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(AbsenceUncovered event) {
        notices.add(
                event.absence().toString(),
                NoticeSubject.ABSENCE,
                event.cause(),
                List.copyOf(event.told()),
                new Reach(event.unit(), null),
                NoticeKind.ABSENCE_UNCOVERED,
                event.at(),
                NoticeKind.ABSENCE_UNCOVERED.wording(event.name(), event.from(), event.to()));
    }
}

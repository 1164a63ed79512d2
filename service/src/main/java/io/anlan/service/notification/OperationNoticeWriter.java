// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import io.anlan.service.notification.Notices.Reach;
import io.anlan.service.platform.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells administrators what they must see to. */
@Component
class OperationNoticeWriter {

    private final Notices notices;
    private final Clock clock;

    OperationNoticeWriter(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(WebhookDisabled event) {
        var since = LocalDate.ofInstant(event.since(), clock.getZone());
        var text = NoticeKind.WEBHOOK_DISABLED.wording(event.name(), since);
        notices.add(
                event.id(),
                NoticeSubject.WEBHOOK,
                "webhook-disabled/" + event.at(),
                List.of(Role.ADMIN),
                new Reach(event.scope(), null),
                NoticeKind.WEBHOOK_DISABLED,
                event.at(),
                text);
    }
}

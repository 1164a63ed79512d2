// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;

import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.hiddendanger.HiddenDangerEvent.DecisionOverdue;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ExtensionDecided;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ExtensionRequested;
import io.anlan.service.hiddendanger.extension.PostponementKind;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the approver what waits, the enterprise what was decided, and the next level what was not decided in time. */
@Component
class ExtensionNoticeWriter {

    private final Notices notices;

    ExtensionNoticeWriter(Notices notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(ExtensionRequested event) {
        NoticeKind kind = event.kind() == PostponementKind.EXTENSION
                ? NoticeKind.EXTENSION_TO_DECIDE
                : NoticeKind.DEFERRAL_TO_DECIDE;
        tell(event, "postponement/" + event.round(), kind, event.requestedTo(), List.of(event.approver()));
    }

    @ApplicationModuleListener
    void on(ExtensionDecided event) {
        NoticeKind kind = event.kind() == PostponementKind.EXTENSION
                ? event.approved() ? NoticeKind.EXTENSION_APPROVED : NoticeKind.EXTENSION_REFUSED
                : event.approved() ? NoticeKind.DEFERRAL_APPROVED : NoticeKind.DEFERRAL_REFUSED;
        var zh = "整改期限为 " + event.dueOn() + "。" + event.reason();
        var en = "It is due by the end of " + event.dueOn() + ". " + event.reason();
        var about = event.about();
        var text = new Wording(
                kind.wording(about.number(), about.title(), zh).zh(),
                kind.wording(about.number(), about.title(), en).en());
        String cause = "postponement-decided/" + event.round();
        notices.add(event, cause, List.of(ENTERPRISE_SAFETY_MANAGER), kind, text);
    }

    @ApplicationModuleListener
    void on(DecisionOverdue event) {
        Role next = event.nextApprover();
        List<Role> roles = next == null ? List.of(event.approver()) : List.of(event.approver(), next);
        tell(event, "postponement-late/" + event.round(), NoticeKind.DECISION_OVERDUE, event.decideBy(), roles);
    }

    private void tell(HiddenDangerEvent event, String cause, NoticeKind kind, Object detail, List<Role> roles) {
        var text = kind.wording(event.about().number(), event.about().title(), detail);
        notices.add(event, cause, roles, kind, text);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_REPORTER;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.anlan.service.platform.Role.INSPECTOR;
import static io.anlan.service.platform.Role.SUPERVISOR;

import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerMerged;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerReinstated;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerReopened;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ObjectionMade;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ObjectionRefused;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RecheckFellDue;
import io.anlan.service.platform.Role;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells what comes after the end of a hidden danger. */
@Component
class EndNoticeWriter {

    private final Notices notices;

    EndNoticeWriter(Notices notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(HiddenDangerReopened event) {
        String cause = "reopened/" + event.episode();
        tell(
                event,
                cause,
                NoticeKind.REOPENED,
                event.reason(),
                ENTERPRISE_REPORTER,
                ENTERPRISE_SAFETY_MANAGER,
                DISTRICT_REGULATOR);
    }

    @ApplicationModuleListener
    void on(HiddenDangerReinstated event) {
        String cause = NoticeWriter.again("reinstated", event);
        tell(
                event,
                cause,
                NoticeKind.REINSTATED,
                event.reason(),
                ENTERPRISE_REPORTER,
                ENTERPRISE_SAFETY_MANAGER,
                INSPECTOR);
    }

    @ApplicationModuleListener
    void on(HiddenDangerMerged event) {
        String cause = NoticeWriter.again("merged/" + event.merged(), event);
        tell(
                event,
                cause,
                NoticeKind.MERGED,
                event.merged(),
                ENTERPRISE_REPORTER,
                ENTERPRISE_SAFETY_MANAGER,
                INSPECTOR);
    }

    @ApplicationModuleListener
    void on(ObjectionMade event) {
        String cause = NoticeWriter.again("objection", event);
        tell(event, cause, NoticeKind.OBJECTION_TO_DECIDE, event.reason(), DISTRICT_REGULATOR, CITY_REGULATOR);
    }

    @ApplicationModuleListener
    void on(ObjectionRefused event) {
        String cause = NoticeWriter.again("objection-refused", event);
        tell(
                event,
                cause,
                NoticeKind.OBJECTION_REFUSED,
                event.opinion(),
                ENTERPRISE_REPORTER,
                ENTERPRISE_SAFETY_MANAGER,
                INSPECTOR);
    }

    @ApplicationModuleListener
    void on(RecheckFellDue event) {
        String cause = "recheck/" + event.episode() + "/" + event.sampled() + "/" + event.dueOn();
        tell(event, cause, NoticeKind.RECHECK_DUE, event.dueOn(), DISTRICT_REGULATOR, INSPECTOR, SUPERVISOR);
    }

    private void tell(HiddenDangerEvent event, String cause, NoticeKind kind, Object detail, Role... roles) {
        var about = event.about();
        notices.add(event, cause, List.of(roles), kind, kind.wording(about.number(), about.title(), detail));
    }
}

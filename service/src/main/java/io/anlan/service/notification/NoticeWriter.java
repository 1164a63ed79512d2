// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_REPORTER;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.anlan.service.platform.Role.SUPERVISOR;

import io.anlan.service.hiddendanger.HiddenDangerEvent;
import io.anlan.service.hiddendanger.HiddenDangerEvent.BecameOverdue;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ControlOrdered;
import io.anlan.service.hiddendanger.HiddenDangerEvent.Determined;
import io.anlan.service.hiddendanger.HiddenDangerEvent.DutyTimeCorrected;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerClosed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerDismissed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerGraded;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerRedetermined;
import io.anlan.service.hiddendanger.HiddenDangerEvent.HiddenDangerRegistered;
import io.anlan.service.hiddendanger.HiddenDangerEvent.MajorHiddenDangerReported;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ProgressMissed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationOrdered;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationPlanRejected;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationPlanSubmitted;
import io.anlan.service.hiddendanger.HiddenDangerEvent.RectificationRejected;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ReminderFell;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ResumptionRequested;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ResumptionReviewed;
import io.anlan.service.hiddendanger.HiddenDangerEvent.ReviewDue;
import io.anlan.service.hiddendanger.HiddenDangerEvent.SuspensionExpired;
import io.anlan.service.hiddendanger.HiddenDangerEvent.VerificationAwaited;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Turns what happened to a hidden danger into notices. Every event is delivered at least once, also across a crash; the
 * cause of a notice names the event, so that a second delivery tells nobody anything new.
 */
@Component
class NoticeWriter {

    private final Notices notices;

    NoticeWriter(Notices notices) {
        this.notices = notices;
    }

    /** Nothing waits in the outbox for a condition that does not hold. */
    @ApplicationModuleListener(condition = "#root.args[0].factsMissing()")
    void on(HiddenDangerRegistered event) {
        tell(event, "registered", NoticeKind.FACTS_NEEDED, "", ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER);
    }

    /** A general one is followed by its order at once, which says more. */
    @ApplicationModuleListener(condition = "#root.args[0].about().gradedMajor()")
    void on(HiddenDangerGraded event) {
        tell(event, again("graded", event), NoticeKind.PLAN_NEEDED, "", ENTERPRISE_SAFETY_MANAGER);
    }

    @ApplicationModuleListener
    void on(MajorHiddenDangerReported event) {
        String enterprise = event.about().enterprise();
        tell(
                event,
                again("reported", event),
                NoticeKind.MAJOR_REPORTED,
                enterprise,
                DISTRICT_REGULATOR,
                CITY_REGULATOR);
    }

    @ApplicationModuleListener
    void on(RectificationPlanSubmitted event) {
        tell(event, "plan-submitted/" + event.round(), NoticeKind.PLAN_TO_REVIEW, "", DISTRICT_REGULATOR);
    }

    @ApplicationModuleListener
    void on(RectificationPlanRejected event) {
        String cause = "plan-rejected/" + event.round();
        tell(event, cause, NoticeKind.PLAN_REJECTED, event.reason(), ENTERPRISE_SAFETY_MANAGER);
    }

    @ApplicationModuleListener
    void on(RectificationOrdered event) {
        tell(
                event,
                again("ordered", event),
                NoticeKind.RECTIFICATION_ORDERED,
                event.dueOn(),
                ENTERPRISE_SAFETY_MANAGER);
    }

    @ApplicationModuleListener
    void on(ReminderFell event) {
        tell(event, "reminder/" + event.remindOn(), NoticeKind.REMINDER, event.dueOn(), ENTERPRISE_SAFETY_MANAGER);
    }

    /** The supervising authority is told too; of a major one also the city. */
    @ApplicationModuleListener
    void on(BecameOverdue event) {
        String cause = "overdue/" + event.dueOn();
        tell(
                event,
                cause,
                NoticeKind.OVERDUE,
                event.dueOn(),
                ENTERPRISE_SAFETY_MANAGER,
                DISTRICT_REGULATOR,
                SUPERVISOR);
        if (event.about().gradedMajor()) {
            tell(event, cause, NoticeKind.OVERDUE, event.dueOn(), CITY_REGULATOR);
        }
    }

    @ApplicationModuleListener
    void on(VerificationAwaited event) {
        String cause = "submitted/" + event.round() + "/" + event.stage();
        var kind = NoticeKind.ACCEPTANCE_NEEDED;
        tell(event, cause, kind, "", event.roles().toArray(Role[]::new));
    }

    /** Of an overdue review the regulator is told as well, whoever it waits for. */
    @ApplicationModuleListener
    void on(ReviewDue event) {
        var kind = event.overdue() ? NoticeKind.REVIEW_OVERDUE : NoticeKind.REVIEW_DUE;
        String cause = "review/" + event.round() + "/" + event.at();
        tell(event, cause, kind, event.dueOn(), event.roles().toArray(Role[]::new));
        if (event.overdue() && !event.roles().contains(DISTRICT_REGULATOR)) {
            tell(event, cause, kind, event.dueOn(), DISTRICT_REGULATOR);
        }
    }

    @ApplicationModuleListener
    void on(ProgressMissed event) {
        String cause = "progress/" + event.dueOn();
        var kind = NoticeKind.PROGRESS_MISSED;
        tell(event, cause, kind, event.dueOn(), ENTERPRISE_SAFETY_MANAGER, DISTRICT_REGULATOR);
    }

    @ApplicationModuleListener
    void on(ControlOrdered event) {
        var until = event.until() == null ? "" : " → " + event.until();
        var kind = new Wording(event.kind().zh() + until, event.kind().en() + until);
        tell(event, "control/" + event.position(), NoticeKind.CONTROL_ORDERED, kind, ENTERPRISE_SAFETY_MANAGER);
    }

    @ApplicationModuleListener
    void on(ResumptionRequested event) {
        String cause = "resumption/" + event.position() + "/" + event.at();
        tell(event, cause, NoticeKind.RESUMPTION_REQUESTED, event.kind(), DISTRICT_REGULATOR, CITY_REGULATOR);
    }

    @ApplicationModuleListener
    void on(ResumptionReviewed event) {
        var kind = event.granted() ? NoticeKind.RESUMPTION_GRANTED : NoticeKind.RESUMPTION_REFUSED;
        String cause = "resumption/" + event.position() + "/" + event.at();
        tell(event, cause, kind, event.opinion(), ENTERPRISE_SAFETY_MANAGER);
    }

    @ApplicationModuleListener
    void on(SuspensionExpired event) {
        String cause = "expired/" + event.position();
        Role[] told = {ENTERPRISE_SAFETY_MANAGER, DISTRICT_REGULATOR, CITY_REGULATOR};
        tell(event, cause, NoticeKind.SUSPENSION_EXPIRED, event.until(), told);
    }

    @ApplicationModuleListener
    void on(RectificationRejected event) {
        String cause = "rejected/" + event.round();
        tell(event, cause, NoticeKind.RECTIFICATION_REJECTED, event.reason(), ENTERPRISE_SAFETY_MANAGER);
    }

    @ApplicationModuleListener
    void on(HiddenDangerClosed event) {
        tell(event, again("closed", event), NoticeKind.CLOSED, "", ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER);
    }

    @ApplicationModuleListener
    void on(HiddenDangerDismissed event) {
        var kind = NoticeKind.DISMISSED;
        tell(event, again("dismissed", event), kind, event.reason(), ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER);
    }

    /** With the old and the new, and with the words of whoever changed an order. */
    @ApplicationModuleListener
    void on(HiddenDangerRedetermined event) {
        String zh = kind(event.before(), true) + " → " + kind(event.after(), true);
        String en = kind(event.before(), false) + " → " + kind(event.after(), false);
        String words = event.reason() == null ? "" : "（" + event.reason() + "）";
        var about = event.about();
        var text = new Wording(
                NoticeKind.REDETERMINED
                        .wording(about.number(), about.title(), zh + words)
                        .zh(),
                NoticeKind.REDETERMINED
                        .wording(about.number(), about.title(), en + words)
                        .en());
        String cause = "redetermined/" + event.publication();
        List<Role> roles = List.of(ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER, DISTRICT_REGULATOR);
        notices.add(event, cause, roles, NoticeKind.REDETERMINED, text);
    }

    /** Dates never change silently. */
    @ApplicationModuleListener
    void on(DutyTimeCorrected event) {
        String change = "%s → %s（%s）".formatted(day(event.was()), day(event.is()), event.reason());
        String cause = "time-corrected/" + event.at();
        tell(event, cause, NoticeKind.TIME_CORRECTED, change, ENTERPRISE_SAFETY_MANAGER, DISTRICT_REGULATOR);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    private static String kind(Determined determined, boolean zh) {
        String outcome = switch (determined.outcome()) {
            case MAJOR -> zh ? "重大" : "major";
            case GENERAL -> zh ? "一般" : "general";
            case UNDETERMINED -> zh ? "待补充信息" : "facts missing";
            case ROUTED -> zh ? "适用其他标准" : "other criteria apply";
        };
        LocalDate due = determined.dueOn();
        return due == null ? outcome : outcome + (zh ? "，期限 " : ", due ") + due;
    }

    private void tell(HiddenDangerEvent event, String cause, NoticeKind kind, Wording detail, Role... roles) {
        String number = event.about().number();
        String title = event.about().title();
        var text = new Wording(
                kind.wording(number, title, detail.zh()).zh(),
                kind.wording(number, title, detail.en()).en());
        notices.add(event, cause, List.of(roles), kind, text);
    }

    /** What may happen more than once, because an end can be taken back. */
    static String again(String cause, HiddenDangerEvent event) {
        return cause + "/" + event.at();
    }

    private void tell(HiddenDangerEvent event, String cause, NoticeKind kind, Object detail, Role... roles) {
        var text = kind.wording(event.about().number(), event.about().title(), detail);
        notices.add(event, cause, List.of(roles), kind, text);
    }
}

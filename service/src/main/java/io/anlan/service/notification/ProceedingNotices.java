// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.anlan.service.platform.Role.INSPECTOR;
import static io.anlan.service.platform.Role.SUPERVISOR;

import io.anlan.service.notification.Notices.Reach;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import io.anlan.service.supervision.SupervisionEvent.ProceedingMoved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who has to act next, or is concerned, when a listing, an interview or a transfer moves; once for each entry. */
@Component
class ProceedingNotices {

    private static final Map<String, Told> TOLD = Map.ofEntries(
            told("opened", "有新的提议，请研究决定", "was proposed and waits for a decision", DISTRICT_REGULATOR, CITY_REGULATOR),
            told("notice-issued", "已挂牌督办", "is listed", ENTERPRISE_SAFETY_MANAGER, SUPERVISOR),
            told("extension-requested", "申请延长督办期限", "more time was asked for", DISTRICT_REGULATOR, CITY_REGULATOR),
            told("extended", "已同意延长督办期限", "was extended", ENTERPRISE_SAFETY_MANAGER),
            told("extension-refused", "未同意延长督办期限", "was not extended", ENTERPRISE_SAFETY_MANAGER),
            told("accepted", "专家验收通过，待批准摘牌", "was accepted with experts; decide on delisting", DISTRICT_REGULATOR),
            told("not-accepted", "专家验收未通过", "was not accepted", ENTERPRISE_SAFETY_MANAGER),
            told(
                    "delisting-approved",
                    "已批准摘牌，请公示",
                    "delisting is approved; publish it",
                    DISTRICT_REGULATOR,
                    SUPERVISOR),
            told("failed", "督办期限已过，隐患未消除", "was not rectified by its last day", DISTRICT_REGULATOR, CITY_REGULATOR),
            told("publicity-late", "公示已逾期", "publicity is late", DISTRICT_REGULATOR),
            told("called", "约谈通知", "you are called to an interview", ENTERPRISE_SAFETY_MANAGER),
            told("absence-reported", "被约谈人未到场", "nobody came to the interview", CITY_REGULATOR),
            told("commitment-late", "整改承诺逾期未兑现", "a commitment is late", DISTRICT_REGULATOR, SUPERVISOR),
            told("transferred", "已移送，请决定是否立案", "was transferred; decide on filing", INSPECTOR),
            told("case-filed", "已立案", "a case was filed", ENTERPRISE_SAFETY_MANAGER),
            told("case-late", "办案期限已过", "the case is late", DISTRICT_REGULATOR, CITY_REGULATOR),
            told("case-decided", "已作出处理决定", "the case was decided", DISTRICT_REGULATOR, SUPERVISOR));

    private final Notices notices;

    ProceedingNotices(Notices notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(ProceedingMoved event) {
        Optional.ofNullable(TOLD.get(event.act())).ifPresent(told -> {
            var about = event.about();
            var zh = NoticeKind.PROCEEDING.wording(
                    about.number(),
                    about.title(),
                    event.number() + " " + told.words().zh());
            var en = NoticeKind.PROCEEDING.wording(
                    about.number(),
                    about.title(),
                    event.number() + " " + told.words().en());
            notices.add(
                    about.number(),
                    NoticeSubject.HIDDEN_DANGER,
                    "proceeding/" + event.number() + "/" + event.seq(),
                    told.roles(),
                    new Reach(about.scope(), about.industry()),
                    NoticeKind.PROCEEDING,
                    event.at(),
                    new Wording(zh.zh(), en.en()));
        });
    }

    private static Map.Entry<String, Told> told(String act, String zh, String en, Role... roles) {
        return Map.entry(act, new Told(new Wording(zh, en), List.of(roles)));
    }

    private record Told(Wording words, List<Role> roles) {}
}

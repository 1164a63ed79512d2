// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import static io.anlan.service.supervision.Supervisors.INTERVIEWS;
import static io.anlan.service.supervision.Supervisors.LISTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.supervision.Supervisors;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What supervisors decide is on paper once, by the unit that decided, in the words of who decided. */
@IntegrationTest
class SupervisionDocumentsIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    private Supervisors people;
    private Road road;
    private Papers papers;
    private String danger;

    @BeforeEach
    void begin() {
        clock.reset();
        people = new Supervisors(api);
        road = people.road;
        papers = new Papers(road);
        danger = road.begin(Alarm.GENERAL);
    }

    @Test
    void anExtensionIsDecidedOnPaperWithTheDayItGives() throws IOException {
        road.does(road.safetyManager(), danger, "extensions", """
                {"until": "2026-03-31", "reason": "设备供货延期",
                 "interimControls": "停用设备并断电挂牌，安排专人值守"}""");
        road.does(road.regulator(), danger, "postponements/1/approval", "{\"opinion\": \"情况属实\"}");
        said(
                "EXTENSION_DECISION",
                2,
                text -> text.contains("同意延期", "设备供货延期", "停用设备并断电挂牌", "情况属实", "2026年3月31日", "浦东新区应急管理局"));
    }

    @Test
    void aRefusedExtensionSaysThatTheDayStays() throws IOException {
        road.does(road.safetyManager(), danger, "extensions", """
                {"until": "2026-03-31", "reason": "设备供货延期",
                 "interimControls": "停用设备并断电挂牌，安排专人值守"}""");
        road.does(road.regulator(), danger, "postponements/1/refusal", "{\"reason\": \"可以按期完成\"}");
        said("EXTENSION_DECISION", 2, text -> text.contains("不同意延期，按原期限整改", "可以按期完成", "2026年3月17日"));
    }

    @Test
    void aListingAndItsEndAreNoticesOfTheAuthorityThatListed() throws IOException {
        String listing = people.propose(danger, "DISTRICT");
        people.list(road.regulator(), listing, null);
        said("LISTING_NOTICE", 2, text -> text.contains("区级", "浦东新区安委办", "同意挂牌", "2026年3月10日", "2026年3月17日"));
        people.publish(road.regulator(), LISTINGS, listing, "2026-03-10");
        road.rectify(danger);
        people.does(road.supervisor(), LISTINGS, listing, "acceptance", Supervisors.EXPERTS);
        people.does(road.regulator(), LISTINGS, listing, "delisting", "{\"approved\": true, \"opinion\": \"同意摘牌\"}");
        said("DELISTING_NOTICE", 3, text -> text.contains("同意摘牌", "2026年3月10日"));
    }

    @Test
    void aListingOfTheCityIsANoticeOfTheCity() throws IOException {
        String listing = people.propose(danger, "CITY");
        people.list(people.city(), listing, null);
        said("LISTING_NOTICE", 2, text -> text.contains("市级", "上海市（演示）应急管理局").doesNotContain("浦东新区应急管理局"));
    }

    @Test
    void anInterviewIsRecordedWithWhoWasThereAndWhatWasPromised() throws IOException {
        String interview = people.open(
                road.supervisor(), INTERVIEWS, "{\"hiddenDanger\": \"" + danger + "\", \"reason\": \"多次催办未果\"}");
        people.does(road.regulator(), INTERVIEWS, interview, "call", Supervisors.CALL);
        people.does(
                road.regulator(),
                INTERVIEWS,
                interview,
                "minutes",
                Supervisors.MINUTES.formatted(Road.photo(road.regulator())));
        said("INTERVIEW_RECORD", 2, text -> text.contains("企业说明了延误原因并作出承诺", "王建国、张海燕", "三日内到货", "一周内安装"));
    }

    /** What the document of this kind says, in both files alike, once there are so many. */
    private void said(String kind, int count, Consumer<AbstractStringAssert<?>> words) throws IOException {
        Object id = papers.of(danger, count).stream()
                .filter(one -> one.get("kind").equals(kind))
                .findFirst()
                .orElseThrow()
                .get("id");
        for (String text : List.of(
                Papers.docx(Papers.bytes(road.regulator(), Papers.file(id, 1, "docx"))),
                Papers.pdf(Papers.bytes(road.regulator(), Papers.file(id, 1, "pdf"))))) {
            words.accept(assertThat(text).doesNotContain("{{", "}}", "null").contains("（盖章处）"));
        }
    }
}

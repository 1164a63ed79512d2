// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import static io.anlan.service.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.document.template.DocumentKind;
import io.anlan.service.hiddendanger.HiddenDangerEvent.About;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.scope.ServiceScope;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents are made once for each cause, numbered without a gap, given out as they were made, and replaced rather than changed. */
@IntegrationTest
class DocumentIT {

    @Autowired
    private Api api;

    @Autowired
    private Road road;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DocumentOffice office;

    @Autowired
    private DangerFields fields;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FlywayConnectionDetails postgres;

    private Papers papers;
    private JdbcClient owner;

    @BeforeEach
    void morning() {
        clock.reset();
        papers = new Papers(road);
        owner = JdbcClient.create(Owner.of(postgres));
    }

    @Test
    void anOrderIsOnPaperAndBothFilesSayTheSame() throws IOException {
        String number = road.begin(Alarm.GENERAL);
        var document = papers.of(number, 1).get(0);
        assertThat(document.get("kind")).isEqualTo("RECTIFICATION_ORDER");
        assertThat((String) document.get("number")).matches("（浦）应急责改〔2026〕\\d+号");
        String due = day((String) road.read(number).get("dueOn"));
        for (String text : List.of(
                Papers.docx(Papers.bytes(road.safetyManager(), Papers.file(document.get("id"), 1, "docx"))),
                Papers.pdf(Papers.bytes(road.safetyManager(), Papers.file(document.get("id"), 1, "pdf"))))) {
            assertThat(text)
                    .contains("责令限期整改指令书", (String) document.get("number"), "二车间调漆间", "调漆间报警器", due)
                    .contains("浦东新区应急管理局", "2026年3月10日", "（盖章处）", "送达人（签名）", Road.ENTERPRISE);
        }
    }

    @Test
    void aReviewThatFailsAndOneThatPassesAreOnPaperEach() throws IOException {
        String number = road.begin(Alarm.GENERAL);
        road.rectify(number);
        road.does(road.supervisor(), number, "rejection", "{\"reason\": \"报警器未接入值班室\"}");
        assertThat(papers.of(number, 2)).hasSize(2);
        road.rectify(number);
        road.accept(number);
        var documents = papers.of(number, 3);
        assertThat(documents)
                .extracting(it -> it.get("kind"))
                .containsExactly("RECTIFICATION_ORDER", "REVIEW_OPINION", "REVIEW_OPINION");
        assertThat(said(documents.get(1))).contains("经第1次复查", "不合格", "报警器未接入值班室", "已加装");
        assertThat(said(documents.get(2))).contains("经第2次复查", "合格，予以销号", "现场核实合格");
    }

    @Test
    void aClauseThatWasMetIsNamedInTheOrder() throws IOException {
        String number = road.begin(Alarm.MAJOR);
        road.plan(number, "2026-04-15");
        road.does(road.regulator(), number, "plan-approval", "{\"opinion\": \"同意\"}");
        assertThat(said(papers.of(number, 1).get(0))).contains("重大事故隐患", "《工贸企业重大事故隐患判定标准（应急管理部令第10号）》", "2026年4月15日");
    }

    @Test
    void whatAnEnterpriseFindsItselfIsItsOwnAffairUnlessItIsMajor() {
        String report = Road.report(Alarm.GENERAL, "自查").replace("ENFORCEMENT_INSPECTION", "SELF_INSPECTION");
        String own = (String) road.register(road.reporter(), report).get("number");
        papers.of(road.begin(Alarm.GENERAL), 1); // later, and already made
        assertThat(papers.now(own)).isEmpty();
    }

    @Test
    void theSameCauseDeliveredAgainAndTwiceAtOnceMakesOneDocument() {
        String number = road.begin(Alarm.MAJOR);
        IntStream.range(0, 8).parallel().forEach(time -> delivered(number, Instant.parse("2032-05-06T01:00:00Z")));
        assertThat(papers.now(number)).hasSize(1);
    }

    @Test
    void numbersHaveNoGapAndNoDoubleHoweverManyAreMadeAtOnce() {
        String number = road.begin(Alarm.MAJOR);
        IntStream.range(0, 24)
                .parallel()
                .forEach(one ->
                        delivered(number, Instant.parse("2031-05-06T01:00:00Z").plusSeconds(one)));
        assertThat(owner.sql("select sequence from document.document where year = 2031 order by sequence")
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, 24).boxed().toList());
        assertThat(papers.now(number)).extracting(it -> it.get("number")).doesNotHaveDuplicates();
    }

    @Test
    void whatIsRolledBackTakesNoNumber() {
        String number = road.begin(Alarm.MAJOR);
        ServiceScope.run(() -> transaction.executeWithoutResult(status -> {
            issue(number, Instant.parse("2033-05-06T01:00:00Z"));
            status.setRollbackOnly();
        }));
        delivered(number, Instant.parse("2033-05-06T02:00:00Z"));
        assertThat(papers.now(number)).extracting(it -> it.get("number")).containsExactly("（浦）应急责改〔2033〕1号");
    }

    @Test
    void aCorrectionMakesANewEditionOfTheSameNumberAndTheOldOneIsVoidAndKept() throws IOException {
        var document = papers.of(road.begin(Alarm.GENERAL), 1).get(0);
        Object id = document.get("id");
        byte[] before = Papers.bytes(road.regulator(), Papers.file(id, 1, "docx"));
        String body = "{\"reason\": \"位置写错\", \"corrections\": [{\"placeholder\": \"PLACE\", \"value\": \"三车间调漆间\"}]}";
        Papers.reissue(road.regulator(), id, 1, body).expectStatus().isOk();
        var after = road.read(road.regulator(), "/api/documents/" + id);
        assertThat(after.get("number")).isEqualTo(document.get("number"));
        assertThat(editions(after)).hasSize(2);
        assertThat(editions(after).get(0)).containsEntry("voidReason", "位置写错");
        assertThat(editions(after).get(1)).containsEntry("voidReason", null);
        assertThat(Papers.docx(Papers.bytes(road.regulator(), Papers.file(id, 2, "docx"))))
                .contains("三车间调漆间", (String) document.get("number"))
                .doesNotContain("二车间调漆间");
        assertThat(Papers.bytes(road.regulator(), Papers.file(id, 1, "docx"))).isEqualTo(before);
        Papers.reissue(road.regulator(), id, 1, body).expectStatus().isEqualTo(409);
    }

    @Test
    void onlyTheIssuingUnitOrOneAboveItCorrectsAndNotWhatMakesTheDocumentWhatItIs() {
        Object id = papers.of(road.begin(Alarm.GENERAL), 1).get(0).get("id");
        String body = "{\"reason\": \"位置写错\", \"corrections\": [{\"placeholder\": \"PLACE\", \"value\": \"三车间\"}]}";
        var street = api.as(Role.DISTRICT_REGULATOR, Api.PUDONG + "/310115103");
        refused(Papers.reissue(street, id, 1, body), 403, "document/not-your-unit");
        Papers.reissue(road.safetyManager(), id, 1, body).expectStatus().isForbidden();
        refused(
                Papers.reissue(road.regulator(), id, 1, body.replace("PLACE", "NUMBER")),
                422,
                "document/invalid-correction");
        Papers.reissue(api.as(Role.CITY_REGULATOR, Api.CITY), id, 1, body)
                .expectStatus()
                .isOk();
    }

    @Test
    void theLedgerFindsByKindMonthUnitAndNumberAndIsExported() {
        var document = papers.of(road.begin(Alarm.GENERAL), 1).get(0);
        String number = (String) document.get("number");
        String found = "?kind=RECTIFICATION_ORDER&month=2026-03&unit=" + Api.PUDONG + "&q=" + number;
        assertThat(numbers(found)).contains(number);
        assertThat(numbers(found.replace("2026-03", "2026-02"))).isEmpty();
        assertThat(numbers(found.replace(Api.PUDONG, Api.JIADING))).isEmpty();
        assertThat(numbers(found.replace("RECTIFICATION_ORDER", "LISTING_NOTICE")))
                .isEmpty();
        assertThat(new String(
                        Papers.bytes(road.regulator(), "/api/ledgers/documents.xlsx" + found),
                        0,
                        2,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(pages())
                .as("page after page, nothing twice")
                .doesNotHaveDuplicates()
                .contains(number);
    }

    /** As the outbox does it, in a transaction of its own. */
    private void delivered(String number, Instant at) {
        ServiceScope.run(() -> transaction.executeWithoutResult(status -> issue(number, at)));
    }

    private void issue(String number, Instant at) {
        var about = new About(
                number,
                "调漆间报警器",
                Road.UNIT,
                "MACHINERY",
                "浦东新区",
                "某某机械",
                HiddenDangerLevel.MAJOR,
                "ENFORCEMENT_INSPECTION",
                null);
        office.issue(
                new Cause(DocumentKind.RECTIFICATION_ORDER, about, "ordered/" + at, at, Api.PUDONG, Map.of()),
                fields.dossier(number));
    }

    private String said(Map<String, Object> document) throws IOException {
        return Papers.docx(Papers.bytes(road.regulator(), Papers.file(document.get("id"), 1, "docx")));
    }

    private List<Object> numbers(String query) {
        return items(road.read(road.regulator(), "/api/documents" + query)).stream()
                .map(item -> item.get("number"))
                .toList();
    }

    private List<Object> pages() {
        List<Object> all = new ArrayList<>();
        Object next = "";
        while (next != null) {
            var page =
                    road.read(road.regulator(), "/api/documents?limit=5" + (next.equals("") ? "" : "&cursor=" + next));
            items(page).forEach(item -> all.add(item.get("number")));
            next = page.get("next");
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> editions(Map<String, Object> document) {
        return (List<Map<String, Object>>) document.get("editions");
    }

    private static String day(String iso) {
        LocalDate day = LocalDate.parse(iso);
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision;

import static io.anlan.service.supervision.Supervisors.LISTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.supervision.SupervisionEvent.LadderStepTaken;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ListingIT {

    private static final String EXPERTS = """
            {"passed": %s, "opinion": "隐患已消除", "experts": [
              {"name": "陈工", "organization": "上海安科院", "opinion": "报警联动有效", "agrees": true},
              {"name": "李工", "organization": "同济大学", "opinion": "同意", "agrees": true}]}""";

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Cases cases;

    private Supervisors people;
    private Road road;
    private String danger;

    @BeforeEach
    void begin() {
        clock.reset();
        people = new Supervisors(api);
        road = people.road;
        danger = road.begin(Alarm.GENERAL);
    }

    @Test
    void aListingGoesFromProposalToDelistingAndOnlyThenIsTheHiddenDangerClosed() {
        String listing = people.propose(danger, "DISTRICT");
        assertThat(listing).matches("LS-2026-\\d{6}");
        assertThat(waiting(road.regulator())).contains(listing);
        assertThat(waiting(road.safetyManager())).doesNotContain(listing);
        Map<String, Object> listed = people.list(road.regulator(), listing, null);
        assertThat(listed)
                .containsEntry("status", "LISTED")
                .containsEntry("dueOn", "2026-03-17")
                .containsEntry("follows", true)
                .containsEntry("supervisedBy", "浦东新区安委办");
        assertThat(clockOf("LISTING")).isEqualTo("2026-03-17");
        assertThat(clockOf("PUBLICITY")).isEqualTo("2026-03-17");
        people.publish(road.regulator(), LISTINGS, listing, "2026-03-10");
        assertThat(publicNumbers()).contains(listing);
        people.does(road.safetyManager(), LISTINGS, listing, "progress", "{\"text\": \"设备已订购\"}");
        people.does(
                road.inspector(),
                LISTINGS,
                listing,
                "visits",
                "{\"on\": \"2026-03-10\", \"people\": [\"周明\"], \"findings\": \"现场已停用\"}");
        people.refuses(
                people.act(road.supervisor(), LISTINGS, listing, "acceptance", EXPERTS.formatted(true)),
                409,
                "supervision/not-now");
        road.rectify(danger);
        people.refuses(
                road.act(road.supervisor(), danger, "acceptance", "{\"opinion\": \"合格\"}"),
                409,
                "supervision/still-listed");
        people.does(road.supervisor(), LISTINGS, listing, "acceptance", EXPERTS.formatted(true));
        people.does(road.regulator(), LISTINGS, listing, "delisting", "{\"approved\": true, \"opinion\": \"同意摘牌\"}");
        people.expect(LISTINGS, listing, "DELISTED");
        people.publish(road.regulator(), LISTINGS, listing, "2026-03-10");
        people.expect(LISTINGS, listing, "ENDED");
        assertThat(road.accept(danger)).containsEntry("status", "CLOSED");
        assertThat(people.acts(LISTINGS, listing))
                .containsExactly(
                        "opened",
                        "listed",
                        "notice-issued",
                        "published",
                        "progress-reported",
                        "visited",
                        "accepted",
                        "delisting-approved",
                        "delisting-published");
        assertThat(road.acts(danger)).contains("listing-opened", "listing-listed", "listing-delisting-approved");
    }

    @Test
    void nobodyDecidesAProposalOfTheirOwnNorApprovesAnAcceptanceOfTheirOwnEvenBySql() {
        String listing = people.open(
                road.regulator(),
                LISTINGS,
                "{\"hiddenDanger\": \"" + danger + "\", \"level\": \"DISTRICT\", \"reason\": \"x\"}");
        people.refuses(
                people.act(road.regulator(), LISTINGS, listing, "decision", Supervisors.decision(null)),
                403,
                "supervision/another-person");
        JdbcClient owner = JdbcClient.create(Owner.of(postgres));
        assertThatThrownBy(() -> owner.sql("""
                        insert into supervision.proceeding_entry
                        select number, 2, scope, industry, 'listed', at, by, by_name, null, '{}'
                          from supervision.proceeding_entry where number = ?""").param(listing).update()).hasMessageContaining("needs another person");
        assertThatThrownBy(() -> owner.sql("update supervision.proceeding set status = 'ENDED' where number = ?")
                        .param(listing)
                        .update())
                .hasMessageContaining("no way from PROPOSED to ENDED");
        assertThatThrownBy(() -> owner.sql("delete from supervision.proceeding where number = ?")
                        .param(listing)
                        .update())
                .hasMessageContaining("stays");
        people.refuses(
                people.act(road.supervisor(), LISTINGS, listing, "decision", Supervisors.decision(null)),
                403,
                "supervision/not-your-role");
        people.list(people.city(), listing, null);
        people.publish(road.regulator(), LISTINGS, listing, "2026-03-10");
        road.rectify(danger);
        people.does(road.regulator(), LISTINGS, listing, "acceptance", EXPERTS.formatted(true));
        people.refuses(
                people.act(
                        road.regulator(), LISTINGS, listing, "delisting", "{\"approved\": true, \"opinion\": \"同意\"}"),
                403,
                "supervision/another-person");
    }

    @Test
    void theDatabaseClosesNoListedHiddenDanger() {
        people.list(road.regulator(), people.propose(danger, "DISTRICT"), null);
        road.rectify(danger);
        JdbcClient owner = JdbcClient.create(Owner.of(postgres));
        assertThatThrownBy(() -> owner.sql("""
                        begin; update hidden_danger.submission set accepted = true, inspected_at = now(), inspected_by = 'x',
                            inspected_by_name = 'x', opinion = 'x' where number = '%1$s';
                        update hidden_danger.hidden_danger set status = 'CLOSED', closed_at = now(), closed_by = 'x',
                            closed_by_name = 'x', closing_opinion = 'x' where number = '%1$s'; commit""".formatted(danger)).update()).hasMessageContaining("is listed");
        assertThat(road.read(danger)).containsEntry("status", "SUBMITTED");
    }

    @Test
    void aHigherLevelTakesOverAndALowerOneDoesNot() {
        String district = people.propose(danger, "DISTRICT");
        people.list(road.regulator(), district, null);
        people.publish(road.regulator(), LISTINGS, district, "2026-03-10");
        people.refuses(
                people.post(
                        road.inspector(),
                        LISTINGS,
                        0,
                        "{\"hiddenDanger\": \"" + danger + "\", \"level\": \"STREET\", \"reason\": \"x\"}"),
                409,
                "supervision/opened-already");
        String city = people.propose(danger, "CITY");
        people.refuses(
                people.act(road.regulator(), LISTINGS, city, "decision", Supervisors.decision(null)),
                403,
                "supervision/not-your-role");
        people.list(people.city(), city, null);
        people.expect(LISTINGS, district, "REPLACED");
        people.expect(LISTINGS, city, "LISTED");
        assertThat(publicNumbers()).doesNotContain(district);
    }

    @Test
    void whatIsDismissedIsOffTheListAtOnce() {
        String listing = people.propose(danger, "DISTRICT");
        people.list(road.regulator(), listing, null);
        people.publish(road.regulator(), LISTINGS, listing, "2026-03-10");
        road.does(road.regulator(), danger, "dismissal", "{\"reason\": \"误报\"}");
        people.expect(LISTINGS, listing, "WITHDRAWN");
        assertThat(publicNumbers()).doesNotContain(listing);
    }

    @Test
    void moreTimeIsAskedForEarlyAndMovesTheRectificationAsWell() {
        String listing = people.propose(danger, "DISTRICT");
        people.list(road.regulator(), listing, null);
        people.refuses(
                people.act(
                        road.safetyManager(),
                        LISTINGS,
                        listing,
                        "extension-request",
                        "{\"requestedTo\": \"2026-05-20\", \"reason\": \"设备进口\"}"),
                409,
                "supervision/not-now");
        String other = road.begin(Alarm.GENERAL);
        String longer = people.propose(other, "DISTRICT");
        people.list(road.regulator(), longer, "\"2026-05-20\"");
        people.does(
                road.safetyManager(),
                LISTINGS,
                longer,
                "extension-request",
                "{\"requestedTo\": \"2026-06-20\", \"reason\": \"设备进口\"}");
        Map<String, Object> extended = people.does(
                road.regulator(), LISTINGS, longer, "extension-decision", "{\"approved\": true, \"reason\": \"同意\"}");
        assertThat(extended).containsEntry("dueOn", "2026-06-20");
        assertThat(road.read(other)).as("decided otherwise").containsEntry("dueOn", "2026-03-17");
    }

    @Test
    void aListingThatFailsLeadsOnceToAnInterviewAndToEnforcement() {
        String listing = people.propose(danger, "DISTRICT");
        people.list(road.regulator(), listing, null);
        clock.set(LocalDateTime.of(2026, 3, 19, 9, 0));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(people.acts(LISTINGS, listing)).contains("failed", "publicity-late"));
        clock.set(LocalDateTime.of(2026, 3, 21, 9, 0));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(people.about(danger, "INTERVIEW")).hasSize(1);
            assertThat(people.about(danger, "ENFORCEMENT")).hasSize(1);
        });
        assertThat(people.acts(LISTINGS, listing)).filteredOn("failed"::equals).hasSize(1);
    }

    @Test
    void aStepOfTheLadderProposesOnceForItsOccurrence() {
        for (int i = 0; i < 2; i++) {
            ladder("PROPOSE_LISTING", "DISTRICT");
            ladder("INTERVIEW", null);
            ladder("PENALTY", null);
        }
        assertThat(people.about(danger, "LISTING"))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("origin", "RULE").containsEntry("level", "DISTRICT"));
        assertThat(people.about(danger, "INTERVIEW")).hasSize(1);
        assertThat(people.about(danger, "ENFORCEMENT")).hasSize(1);
        people.list(
                road.regulator(),
                (String) people.about(danger, "LISTING").get(0).get("number"),
                null);
    }

    private void ladder(String step, String level) {
        ServiceScope.run(() -> transaction.executeWithoutResult(status -> {
            CaseFile it = cases.look(danger);
            events.publishEvent(new LadderStepTaken(it.about(), clock.instant(), 1, step, "阶梯-1", 1, level));
        }));
    }

    @Test
    void ofAClosureAndAListingAtTheSameTimeOneIsDone() {
        String listing = people.propose(danger, "DISTRICT");
        road.rectify(danger);
        Object version = road.version(danger);
        Object seen = people.read(LISTINGS + "/" + listing).get("version");
        var closing = CompletableFuture.supplyAsync(() -> road.supervisor()
                .post()
                .uri("/api/hidden-dangers/" + danger + "/acceptance")
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"opinion\": \"合格\"}")
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value());
        var listed = CompletableFuture.supplyAsync(() -> people.post(
                        road.regulator(), LISTINGS + "/" + listing + "/decision", seen, Supervisors.decision(null))
                .returnResult(String.class)
                .getStatus()
                .value());
        // whoever loses is told so: changed meanwhile, or busy and nothing saved
        assertThat(List.of(closing.join(), listed.join()))
                .satisfiesOnlyOnce(status -> assertThat(status).isEqualTo(200))
                .satisfiesOnlyOnce(status -> assertThat(status).isIn(409, 503));
        boolean closed = "CLOSED".equals(road.read(danger).get("status"));
        people.expect(LISTINGS, listing, closed ? "WITHDRAWN" : "LISTED");
    }

    @Test
    void membersOfACommitteeSeeItsIndustriesInEveryDistrictAndWriteDownTheirVisits() {
        String listing = people.propose(danger, "DISTRICT");
        var member = api.as("member.jiading", List.of(Role.SUPERVISOR), Api.JIADING);
        String committee = (String) people.created(
                        people.city(),
                        "/api/committees",
                        "{\"name\": \"专委会 " + danger + "\", \"industries\": [\"MACHINERY\"]}")
                .get("id");
        people.post(
                        people.city(),
                        "/api/committees/" + committee + "/members",
                        0,
                        "{\"username\": \"member.jiading\", \"name\": \"孙浩\"}")
                .expectStatus()
                .isOk();
        member.get().uri(LISTINGS + "/" + listing).exchange().expectStatus().isNotFound();
        people.does(
                road.regulator(),
                LISTINGS,
                listing,
                "decision",
                "{\"approved\": true, \"reason\": \"同意\", \"committee\": \"" + committee + "\"}");
        assertThat(road.read(member, LISTINGS + "/" + listing)).containsEntry("status", "LISTED");
        people.does(
                member,
                LISTINGS,
                listing,
                "visits",
                "{\"on\": \"2026-03-10\", \"people\": [\"孙浩\"], \"findings\": \"专委会现场督办\"}");
        people.refuses(
                people.act(member, LISTINGS, listing, "delisting", "{\"approved\": true, \"opinion\": \"x\"}"),
                409,
                "supervision/illegal-transition");
        member.get()
                .uri("/api/hidden-dangers/" + danger)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @SuppressWarnings("unchecked")
    private List<String> waiting(RestTestClient person) {
        var items = (List<Map<String, Object>>)
                road.read(person, "/api/supervision/work").get("items");
        return items.stream().map(item -> (String) item.get("number")).toList();
    }

    private String clockOf(String duty) {
        return JdbcClient.create(Owner.of(postgres))
                .sql("select due_on::text from hidden_danger.duty_clock where number = ? and duty = ?")
                .params(danger, duty)
                .query(String.class)
                .single();
    }

    @SuppressWarnings("unchecked")
    private List<String> publicNumbers() {
        var items = (List<Map<String, Object>>)
                road.read(api.anonymous(), "/api/public/listings").get("items");
        return items.stream().map(item -> (String) item.get("number")).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision;

import static io.anlan.service.supervision.Supervisors.LISTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.supervision.SupervisionEvent.LadderStepTaken;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ListingIT {

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
        assertThat(awaited(road.regulator(), listing))
                .as("what is next, and its own last day")
                .containsEntry("action", "PUBLISH_LISTING")
                .containsEntry("dueOn", "2026-03-17")
                .containsEntry("late", false);
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
                people.act(road.supervisor(), LISTINGS, listing, "acceptance", Supervisors.EXPERTS),
                409,
                "supervision/not-now");
        road.rectify(danger);
        people.refuses(
                road.act(road.supervisor(), danger, "acceptance", "{\"opinion\": \"合格\"}"),
                409,
                "supervision/still-listed");
        people.does(road.supervisor(), LISTINGS, listing, "acceptance", Supervisors.EXPERTS);
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
        assertThat(awaited(road.regulator(), listing))
                .containsEntry("action", "PUBLISH_LISTING")
                .containsEntry("late", true);
        clock.set(LocalDateTime.of(2026, 3, 21, 9, 0));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(people.about(danger, "INTERVIEW")).hasSize(1);
            assertThat(people.about(danger, "ENFORCEMENT")).hasSize(1);
        });
        assertThat(people.acts(LISTINGS, listing)).filteredOn("failed"::equals).hasSize(1);
    }

    @Test
    void ofWhatWaitsOnlyAsMuchAsAskedForIsShownWithTheNumberOfAll() {
        String listing = people.propose(danger, "DISTRICT");
        people.list(road.regulator(), listing, null);
        people.propose(road.begin(Alarm.GENERAL), "DISTRICT");
        Map<String, Object> first = road.read(road.regulator(), "/api/supervision/work?limit=1");
        assertThat((List<?>) first.get("items")).hasSize(1);
        assertThat((Integer) first.get("count")).isGreaterThan(1);
        assertThat(work(road.regulator(), "?limit=100"))
                .extracting(item -> item.get("dueOn") == null)
                .as("what has a last day comes first")
                .isSorted();
        assertThat(work(road.regulator(), "?kind=LISTING&limit=100"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item).containsEntry("kind", "LISTING"));
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

    private List<String> waiting(RestTestClient person) {
        return listings(person).stream()
                .map(item -> (String) item.get("number"))
                .toList();
    }

    private Map<String, Object> awaited(RestTestClient person, String number) {
        return listings(person).stream()
                .filter(item -> number.equals(item.get("number")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> work(RestTestClient person, String asked) {
        return (List<Map<String, Object>>)
                road.read(person, "/api/supervision/work" + asked).get("items");
    }

    /** All of them, whatever other tests left waiting. */
    private List<Map<String, Object>> listings(RestTestClient person) {
        List<Map<String, Object>> all = new ArrayList<>();
        List<Map<String, Object>> page;
        do {
            page = work(person, "?kind=LISTING&limit=100&offset=" + all.size());
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
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

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision;

import static io.anlan.service.supervision.Supervisors.LISTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.hiddendanger.Road;
import io.anlan.service.hiddendanger.Road.Alarm;
import io.anlan.service.platform.Role;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what to a listing, and what neither people at once nor SQL may do. */
@IntegrationTest
class ListingGuardsIT {

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private FlywayConnectionDetails postgres;

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
        people.does(road.regulator(), LISTINGS, listing, "acceptance", Supervisors.EXPERTS);
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
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.CRITERIA;
import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.expect;
import static io.anlan.service.rulebook.RuleOffice.get;
import static io.anlan.service.rulebook.RuleOffice.line;
import static io.anlan.service.rulebook.RuleOffice.revision;
import static io.anlan.service.rulebook.RuleOffice.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.rules.RulePacks;
import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.SettableClock;
import io.anlan.service.platform.Role;
import io.anlan.service.rulebook.RuleOffice.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a draft to being law and back, by people who watch one another. */
@IntegrationTest
class ReleaseIT {

    @Autowired
    private RuleOffice office;

    @Autowired
    private SettableClock clock;

    @Autowired
    private RulePacks packs;

    private DeadlineLaw deadlines;

    @BeforeEach
    void begin() {
        deadlines = new DeadlineLaw(packs, office);
    }

    @AfterEach
    void backToWhatWasLaw() {
        deadlines.restore();
    }

    @Test
    void aTightenedDeadlineGoesThroughFourHandsAndIsLawAtOnceAndRolledBackAtOnce() {
        String id = office.published("期限-6", "12 天");
        Answer page = get(office.author(), revision(id));
        assertThat(page.body().path("revision").path("state").asString()).isEqualTo("LIVE");
        assertThat(page.body()
                        .path("decisions")
                        .valueStream()
                        .map(decision -> decision.path("step").asString()))
                .containsExactly("SUBMISSION", "REVIEW", "LEGAL_REVIEW", "APPROVAL");
        assertThat(deadlines.inForce())
                .isEqualTo(page.body().path("revision").path("version").asString());
        assertThat(RuleOffice.lines(
                        office.district(),
                        id,
                        "ROWS",
                        cells -> cells.path("id").asString().equals("期限-6")))
                .as("everybody reads the lines of what is law")
                .hasSize(1);
        JsonNode process = get(office.author(), revision(id) + "/process").body();
        assertThat(process.path("completed").valueStream().map(JsonNode::asString))
                .contains("userTask_legalReview", "endEvent_done");
        JsonNode changes =
                get(office.author(), revision(id) + "/difference").body().path("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).path("rowId").asString()).isEqualTo("期限-6");
        assertThat(changes.get(0).path("after").path("zh").asString()).contains("12");
        Answer back = call(office.approver(), "POST", DEADLINES + "/rollback", Map.of("reason", "企业反映期限过短"));
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(deadlines.inForce()).isEqualTo(deadlines.found());
        assertThat(get(office.author(), revision(id))
                        .body()
                        .path("revision")
                        .path("state")
                        .asString())
                .isEqualTo("ROLLED_BACK");
        JsonNode log = get(office.author(), DEADLINES).body().path("publications");
        assertThat(log.get(0).path("kind").asString()).isEqualTo("ROLLBACK");
        assertThat(log.get(0).path("reason").asString()).isEqualTo("企业反映期限过短");
    }

    @Test
    void whatIsPublishedForAnInstantIsLawFromThatInstantOn() {
        String id = office.approved("期限-5", "4 天");
        assertThat(office.act(
                                office.approver(),
                                id,
                                "publication",
                                Map.of("reason", "x", "effectiveAt", "2026-03-01T00:00:00Z"))
                        .type())
                .isEqualTo("rulebook/in-the-past");
        expect(
                200,
                office.act(
                        office.approver(),
                        id,
                        "publication",
                        Map.of("reason", "五月一日起", "effectiveAt", "2026-03-10T02:00:00Z")));
        assertThat(office.state(id)).isEqualTo("SCHEDULED");
        assertThat(deadlines.inForce()).isEqualTo(deadlines.found());
        clock.advance(Duration.ofMinutes(61));
        await().atMost(Duration.ofSeconds(5)).until(() -> !deadlines.inForce().equals(deadlines.found()));
        assertThat(office.state(id)).isEqualTo("LIVE");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(office.author(), revision(id) + "/process")
                        .body()
                        .path("active")
                        .isEmpty());
        call(office.approver(), "POST", DEADLINES + "/rollback", Map.of("reason", "试验结束"));
        assertThat(deadlines.inForce()).isEqualTo(deadlines.found());
    }

    @Test
    void whatIsToBecomeLawIsRecalledBeforeItsDay() {
        String id = office.approved("期限-5", "3 天");
        expect(
                200,
                office.act(
                        office.approver(),
                        id,
                        "publication",
                        Map.of("reason", "x", "effectiveAt", "2027-05-01T00:00:00Z")));
        expect(200, call(office.approver(), "POST", DEADLINES + "/rollback", Map.of("reason", "推迟")));
        assertThat(office.state(id)).isNotEqualTo("SCHEDULED");
        assertThat(get(office.author(), revision(id) + "/process").body().path("active"))
                .isEmpty();
    }

    @Test
    void nobodyJudgesWhatTheyWroteAndNobodyJudgesTwice() {
        var allrounder =
                office.as("allrounder", Role.RULE_AUTHOR, Role.RULE_REVIEWER, Role.RULE_LEGAL, Role.RULE_APPROVER);
        String id = office.draft(DEADLINES);
        expect(200, write(allrounder, id, line(allrounder, id, "ROWS", "id", "期限-6"), "then.days", "14 天"));
        expect(200, office.act(office.author(), id, "submission", office.submission(id)));
        assertThat(office.act(allrounder, id, "review", Map.of("agreed", true)).type())
                .isEqualTo("rulebook/own-work");
        var second = office.as("second", Role.RULE_REVIEWER, Role.RULE_LEGAL, Role.RULE_APPROVER);
        expect(200, office.act(second, id, "review", Map.of("agreed", true)));
        assertThat(office.act(second, id, "legal-review", Map.of("agreed", true))
                        .type())
                .isEqualTo("rulebook/same-eyes");
        expect(200, office.act(office.lawyer(), id, "legal-review", Map.of("agreed", true)));
        assertThat(office.act(second, id, "approval", Map.of("agreed", true)).type())
                .isEqualTo("rulebook/same-eyes");
        assertThat(office.act(office.approver(), id, "review", Map.of("agreed", true))
                        .status())
                .isEqualTo(403);
        assertThat(office.act(second, id, "publication", Map.of("reason", "x")).type())
                .isEqualTo("rulebook/illegal-transition");
        var pudong = office.as(Role.RULE_APPROVER, Api.PUDONG);
        assertThat(call(pudong, "POST", DEADLINES + "/rollback", Map.of("reason", "x"))
                        .type())
                .isEqualTo("rulebook/not-your-role");
    }

    @Test
    void whoDoesNotAgreeSaysWhyAndItIsADraftAgain() {
        String id = office.draft(DEADLINES);
        JsonNode row = line(office.author(), id, "ROWS", "id", "期限-6");
        expect(200, write(office.author(), id, row, "then.days", "14 天"));
        expect(200, office.act(office.author(), id, "submission", office.submission(id)));
        Map<String, Object> remark = Map.of("row", row.path("key").asString(), "text", "依据不足");
        expect(201, call(office.reviewer(), "POST", revision(id) + "/comments", remark));
        assertThat(office.act(office.reviewer(), id, "review", Map.of("agreed", false))
                        .type())
                .isEqualTo("rulebook/words-needed");
        expect(200, office.act(office.reviewer(), id, "review", Map.of("agreed", false, "opinion", "请补充依据")));
        JsonNode page = get(office.author(), revision(id)).body();
        assertThat(page.path("revision").path("state").asString()).isEqualTo("RETURNED");
        assertThat(page.path("comments").get(0).path("rowId").asString()).isEqualTo("期限-6");
        assertThat(page.path("allowedActions").valueStream().map(JsonNode::asString))
                .contains("WRITE", "SUBMIT", "WITHDRAW");
        expect(200, write(office.author(), id, line(office.author(), id, "ROWS", "id", "期限-6"), "clause", "推荐值（补充）"));
        office.approve(id);
        assertThat(office.state(id)).isEqualTo("APPROVED");
    }

    @Test
    void errorsKeepADraftFromReviewAndWhatChangedMeanwhileDoesToo() {
        String id = office.draft(DEADLINES);
        JsonNode row = line(office.author(), id, "ROWS", "id", "期限-6");
        expect(200, write(office.author(), id, row, "then.days", "many"));
        assertThat(office.act(office.author(), id, "submission", Map.of()).type())
                .isEqualTo("rulebook/not-ready");
        expect(200, write(office.author(), id, line(office.author(), id, "ROWS", "id", "期限-6"), "then.days", "13 天"));
        office.published("期限-4", "6 天");
        assertThat(office.act(office.author(), id, "submission", Map.of()).type())
                .isEqualTo("rulebook/outdated");
    }

    @Test
    void aWarningIsLeftWithAReasonOnly() {
        String id = office.draft(CRITERIA);
        JsonNode warnings = call(office.author(), "POST", revision(id) + "/checks", Map.of())
                .body();
        assertThat(warnings.path("errors").asLong()).as(warnings.toString()).isZero();
        if (warnings.path("warnings").asLong() > 0) {
            Answer refused = office.act(office.author(), id, "submission", Map.of());
            assertThat(refused.type()).isEqualTo("rulebook/reasons-needed");
        }
        expect(200, office.act(office.author(), id, "submission", office.submission(id)));
        assertThat(office.state(id)).isEqualTo("IN_REVIEW");
        expect(200, office.act(office.author(), id, "withdrawal", Map.of("reason", "试验结束")));
        assertThat(office.state(id)).isEqualTo("WITHDRAWN");
    }
}

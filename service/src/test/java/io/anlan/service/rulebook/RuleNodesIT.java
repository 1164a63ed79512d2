// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.expect;
import static io.anlan.service.rulebook.RuleOffice.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anlan.rules.RulePacks;
import io.anlan.rules.vocabulary.Attribute;
import io.anlan.service.Api;
import io.anlan.service.Application;
import io.anlan.service.IntegrationTest;
import io.anlan.service.IntegrationTestConfiguration;
import io.anlan.service.SettableClock;
import io.anlan.service.TestEnvironment;
import io.anlan.service.hiddendanger.Owner;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes on one database decide by the same rules, whoever published them and whatever became of that node. */
@IntegrationTest
class RuleNodesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Duration AIM = Duration.ofSeconds(2);

    @Autowired
    private RuleOffice office;

    @Autowired
    private Api api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private RulePacks packs;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private FlywayConnectionDetails postgres;

    @Autowired
    private Environment environment;

    @TempDir
    private Path evidence;

    @Test
    void whatOneNodePublishesRollsBackDeclaresOrRetiresHoldsOnTheOtherInLessThanTwoSeconds() {
        String before = packs.deadlines(DAY).version();
        String id = office.approved("期限-6", "11 天");
        try (ConfigurableApplicationContext second = node()) {
            RulePacks others = second.getBean(RulePacks.class);
            assertThat(others.deadlines(DAY).version())
                    .as("read before it serves")
                    .isEqualTo(before);
            long asked = System.nanoTime();
            expect(200, office.act(office.approver(), id, "publication", Map.of("reason", "两节点试验")));
            long answered = System.nanoTime();
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(AIM)
                    .until(() -> !others.deadlines(DAY).version().equals(before));
            long followed = System.nanoTime();
            System.out.printf(
                    "published in %d ms, law on the other node %d ms after the answer%n",
                    (answered - asked) / 1_000_000, (followed - answered) / 1_000_000);
            String version = others.deadlines(DAY).version();
            assertThat(packs.deadlines(DAY).version()).isEqualTo(version);
            assertThat(others.deadlines(DAY).digest())
                    .isEqualTo(packs.deadlines(DAY).digest());
            var approver = second.getBean(Api.class)
                    .withToken(api.token("rule_approver@310000", List.of(Role.RULE_APPROVER), Api.CITY));
            expect(200, call(approver, "POST", DEADLINES + "/rollback", Map.of("reason", "试验结束")));
            assertThat(others.deadlines(DAY).version()).isEqualTo(before);
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(AIM)
                    .until(() -> packs.deadlines(DAY).version().equals(before));
            takesDeclarations(others);
        }
    }

    private void takesDeclarations(RulePacks others) {
        DeclaredSpeed speed = new DeclaredSpeed(office);
        String declaration = speed.confirmed();
        await().pollInterval(Duration.ofMillis(5))
                .atMost(AIM)
                .untilAsserted(() ->
                        assertThat(known(others, speed)).map(Attribute::retired).contains(false));
        expect(200, speed.confirm(speed.retire(declaration).id()));
        await().pollInterval(Duration.ofMillis(5))
                .atMost(AIM)
                .untilAsserted(() ->
                        assertThat(known(others, speed)).map(Attribute::retired).contains(true));
    }

    private static Optional<Attribute> known(RulePacks node, DeclaredSpeed speed) {
        return node.vocabulary().factType("paintRoom").attribute(speed.name());
    }

    @Test
    void aNodeThatDiedRightAfterItsCommitHasPublishedAll() {
        String before = packs.deadlines(DAY).version();
        String id = office.published("期限-6", "10 天");
        String version = packs.deadlines(DAY).version();
        assertThat(version).isNotEqualTo(before);
        append("ROLLBACK", revisionOf(before));
        await().atMost(AIM).until(() -> packs.deadlines(DAY).version().equals(before));
        append("PUBLISH", id);
        await().atMost(AIM).until(() -> packs.deadlines(DAY).version().equals(version));
        append("ROLLBACK", revisionOf(before));
        await().atMost(AIM).until(() -> packs.deadlines(DAY).version().equals(before));
    }

    @Test
    void rulesThatCannotBeCompiledAreNeverLawAndTheApproversAreTold() {
        String before = packs.deadlines(DAY).version();
        String broken = UUID.randomUUID().toString();
        owner().sql("""
                        insert into rulebook.revision (id, pack_id, version, kind, state, origin, scope, jurisdiction, title_zh,
                               title_en, author, author_name, created_at, shipped_digest, digest, header, rows, examples)
                        select cast(? as uuid), pack_id, 900000 + version, kind, 'APPROVED', 'SHIPPED', '', jurisdiction, title_zh,
                               title_en, author, author_name, created_at, ?, 'x', header, replace(rows, '15 天', 'many'), examples
                          from rulebook.revision cross join (select set_config('anlan.scope', '*', true)) as the_service
                         where id = cast(? as uuid)""").param(broken).param(broken).param(revisionOf(before)).update();
        append("PUBLISH", broken);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(office.approver(), "/api/notices")
                        .body()
                        .path("items")
                        .valueStream()
                        .anyMatch(notice -> notice.path("kind").asString().equals("RULES_NOT_LOADED")));
        assertThat(packs.deadlines(DAY).version()).isEqualTo(before);
        append("ROLLBACK", revisionOf(before));
        await().atMost(AIM)
                .until(() -> get(office.author(), "/api/rulebook/in-force")
                        .body()
                        .path("packs")
                        .valueStream()
                        .anyMatch(pack -> pack.asString().equals("deadlines/default@" + before)));
    }

    private String revisionOf(String version) {
        return owner().sql("select id from rulebook.revision where pack_id = 'deadlines/default' and version = ?")
                .param(Integer.parseInt(version))
                .query(UUID.class)
                .single()
                .toString();
    }

    /** As a node leaves it that is killed after its commit and before it does anything more. */
    private void append(String kind, String revision) {
        owner().sql("""
                        insert into rulebook.publication (pack_id, revision, kind, effective_at, at, scope, username, by_name, reason)
                        values ('deadlines/default', cast(:revision as uuid), :kind, :now, :now, '310000', 'x', 'x', 'x')""")
                .param("revision", revision)
                .param("kind", kind)
                .param("now", Moments.of(clock.instant()))
                .update();
    }

    private JdbcClient owner() {
        return JdbcClient.create(Owner.of(postgres));
    }

    private ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(Application.class, IntegrationTestConfiguration.class)
                .profiles("demo", "test")
                .run(
                        "--server.port=" + TestEnvironment.freePort(),
                        "--anlan.postgres.data=false",
                        "--anlan.identity.issuer=" + environment.getRequiredProperty("anlan.identity.issuer"),
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--spring.flyway.url=" + postgres.getJdbcUrl(),
                        "--spring.flyway.user=" + postgres.getUsername(),
                        "--spring.flyway.password=" + postgres.getPassword(),
                        "--anlan.evidence.directory=" + evidence);
    }
}

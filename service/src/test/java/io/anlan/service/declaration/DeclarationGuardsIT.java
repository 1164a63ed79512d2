// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.organization.HouseSteps;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.scope.ServiceScope;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself refuses about houses and declarations, asked by plain SQL as the service's own role. */
@IntegrationTest
class DeclarationGuardsIT {

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private String path;
    private String code;
    private String declaration;

    @BeforeEach
    void declare() {
        path = HouseSteps.register(api, "310000/310115/310115103");
        code = path.substring(path.lastIndexOf('/') + 1);
        new RiskPointRows(database, transaction).add(path, "中频炉漏炉遇水爆炸", "MAJOR");
        api.as(Role.ENTERPRISE_SAFETY_MANAGER, path)
                .post()
                .uri("/api/enterprises/" + code + "/declarations")
                .exchange()
                .expectStatus()
                .isCreated();
        declaration = "declaration.declaration set %s where enterprise_code = '" + code + "'";
    }

    @Test
    void whatWasDeclaredStays() {
        refused("AN303", "update " + declaration.formatted("points = 7"));
        refused("AN303", "update " + declaration.formatted("snapshot = '{}'"));
        refused("42501", "delete from declaration.declaration where enterprise_code = '" + code + "'");
    }

    @Test
    void noPublicationWithoutACommitment() {
        refused("23514", "update " + declaration.formatted("published_at = now(), published_by = 'x'"));
        refused("23514", "update " + declaration.formatted("committed_at = now()"));
    }

    @Test
    void nothingIsDeclaredForAnother() {
        refusedWithin(
                "310000/310114",
                "42501",
                "insert into declaration.declaration (id, scope, industry, enterprise_code, version_no, declared_at,"
                        + " declared_by, points, snapshot) values (gen_random_uuid(), '" + path + "', 'MACHINERY', '"
                        + code + "', 9, now(), 'x', 1, '{}')");
    }

    @Test
    void aNoticeKeepsItsTokenAndIsNotTakenDownByTheService() {
        String token = "A".repeat(22);
        String notice = "insert into declaration.public_notice values ('" + code + "', '" + token + "', '{}', now());";
        refused(
                "AN306",
                notice + "update declaration.public_notice set token = '" + "B".repeat(22) + "' where token = '" + token
                        + "'");
        refused("42501", "delete from declaration.public_notice");
    }

    @Test
    void anIndustryFollowsFromTheClassOrHasAReason() {
        refused("AN202", "update organization.enterprise set industry = 'TOBACCO' where code = '" + code + "'");
        refused(
                "AN201",
                "update organization.enterprise set code = '914403001922038216', scope = '310000/310115/"
                        + "914403001922038216' where code = '" + code + "'");
    }

    @Test
    void placesAreNeverTurnedRound() {
        UUID site = UUID.randomUUID();
        String insert =
                "insert into organization.place (id, scope, industry, enterprise_code, kind, parent, name) values";
        String own = ", '" + path + "', 'MACHINERY', '" + code + "', ";
        String first = insert + " ('" + site + "'" + own + "'SITE', null, '厂区');";
        refused("AN206", first + insert + " (gen_random_uuid()" + own + "'BUILDING', gen_random_uuid(), '车间')");
        refused("AN206", first + insert + " (gen_random_uuid()" + own + "'SITE', '" + site + "', '厂区二')");
        refused("23514", first + insert + " (gen_random_uuid()" + own + "'BUILDING', null, '车间')");
        refused("AN203", first + "update organization.place set kind = 'PART' where id = '" + site + "'");
        refused(
                "23503",
                insert + " (gen_random_uuid(), '310000/310115/" + code + "', 'MACHINERY', '" + code
                        + "', 'SITE', null, '厂区')");
    }

    @Test
    void aCertificateIsNeverChanged() {
        refused("42501", "update organization.certificate set number = 'x'");
        refused("42501", "delete from organization.certificate");
    }

    private void refused(String state, String sql) {
        refusedWithin("*", state, sql);
    }

    /** In a transaction of its own, which is taken back. */
    private void refusedWithin(String scope, String state, String sql) {
        assertThatThrownBy(() -> ServiceScope.run(() -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    database.sql("select set_config('anlan.scope', ?, true)")
                            .param(scope)
                            .query(String.class)
                            .single();
                    for (String statement : sql.split(";")) {
                        database.sql(statement).update();
                    }
                })))
                .rootCause()
                .extracting(cause -> ((java.sql.SQLException) cause).getSQLState())
                .isEqualTo(state);
    }
}

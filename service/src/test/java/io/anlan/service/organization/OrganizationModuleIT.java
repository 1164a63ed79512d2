// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.scope.ServiceScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.web.servlet.client.RestTestClient;

@IntegrationTest
class OrganizationModuleIT {

    private static final String FOUNDRY = "310000/310115/310115120/310115120001/91310115MA1K100021";

    @Autowired
    private Api api;

    @Autowired
    private Organization organization;

    @Autowired
    @Qualifier("demoCity")
    private ApplicationRunner city;

    @Test
    void aDistrictFindsItsOwnEnterprisesOnly() {
        assertThat(paths(api.as(Role.INSPECTOR, Api.PUDONG), ""))
                .hasSizeGreaterThan(10)
                .allMatch(path -> path.startsWith(Api.PUDONG + "/"));
        assertThat(paths(api.as(Role.INSPECTOR, Api.JIADING), ""))
                .isNotEmpty()
                .allMatch(path -> path.startsWith(Api.JIADING + "/"));
    }

    @Test
    void anEnterpriseFindsItself() {
        assertThat(paths(api.as(Role.ENTERPRISE_REPORTER, FOUNDRY), "")).containsExactly(FOUNDRY);
    }

    @Test
    void whoIsLimitedToAnIndustryFindsOnlyThat() {
        var metal = api.as("metal", List.of(Role.INSPECTOR), Api.CITY, "METALLURGY", "NONFERROUS");
        assertThat(items(metal, ""))
                .hasSizeGreaterThan(8)
                .extracting(Item::industry)
                .containsOnly("METALLURGY", "NONFERROUS");
    }

    @Test
    void theSearchTakesPartsOfNamesAndBeginningsOfCodesLiterally() {
        var inspector = api.as(Role.INSPECTOR, Api.CITY);
        assertThat(paths(inspector, "精铸")).containsExactly(FOUNDRY);
        assertThat(paths(inspector, "91310115ma1k100021")).containsExactly(FOUNDRY);
        assertThat(paths(inspector, "%")).isEmpty();
        assertThat(paths(inspector, "_")).isEmpty();
        assertThat(paths(inspector, "'")).isEmpty();
    }

    @Test
    void anEnterpriseOutsideOfTheScopeDoesNotExist() {
        assertThat(organization.enterprise("91310115MA1K100021"))
                .as("nobody acts")
                .isEmpty();
        var found = ServiceScope.call(() -> organization.enterprise("91310115MA1K100021"));
        assertThat(found).map(Enterprise::path).contains(FOUNDRY);
        assertThat(found.orElseThrow().attributes()).containsEntry("isMetalSmelting", false);
    }

    @Test
    void theBearerLearnsTheNameOfTheUnit() {
        api.as(Role.ENTERPRISE_REPORTER, FOUNDRY)
                .get()
                .uri("/api/me")
                .exchange()
                .expectBody()
                .jsonPath("$.unit.name")
                .isEqualTo("沪浦精铸汽车部件有限公司")
                .jsonPath("$.unit.level")
                .isEqualTo("ENTERPRISE");
        api.as(Role.DISTRICT_REGULATOR, Api.PUDONG)
                .get()
                .uri("/api/me")
                .exchange()
                .expectBody()
                .jsonPath("$.unit.name")
                .isEqualTo("浦东新区")
                .jsonPath("$.unit.level")
                .isEqualTo("DISTRICT");
    }

    @Test
    void theDistrictsToChooseFromAreThoseOfTheScope() {
        assertThat(districts(api.as(Role.CITY_REGULATOR, Api.CITY))).hasSize(10).contains("310115", "310114");
        assertThat(districts(api.as(Role.INSPECTOR, Api.PUDONG))).containsExactly("310115");
        assertThat(districts(api.as(Role.ENTERPRISE_REPORTER, FOUNDRY))).containsExactly("310115");
        assertThat(districts(api.as(Role.AUDITOR, ""))).isEmpty();
    }

    @Test
    void loadingTheDemoCityAgainChangesNothing() throws Exception {
        city.run(new DefaultApplicationArguments());
        assertThat(paths(api.as(Role.INSPECTOR, Api.CITY), "精铸")).hasSize(1);
    }

    @Test
    void absurdLimitsAreRefused() {
        api.as(Role.INSPECTOR, Api.CITY)
                .get()
                .uri("/api/enterprises?limit=1000000")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/platform/invalid")
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/limit")
                .jsonPath("$.violations[0].code")
                .isEqualTo("max");
    }

    private static List<String> paths(RestTestClient who, String words) {
        return items(who, words).stream().map(Item::path).toList();
    }

    private static List<Item> items(RestTestClient who, String words) {
        return who.get()
                .uri("/api/enterprises?limit=50&q={q}", words)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Found.class)
                .returnResult()
                .getResponseBody()
                .items();
    }

    private static List<String> districts(RestTestClient who) {
        return who
                .get()
                .uri("/api/districts")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Districts.class)
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .map(District::code)
                .toList();
    }

    record Districts(List<District> items) {}

    record District(String code, String name) {}

    record Found(List<Item> items) {}

    record Item(String code, String industry, String path) {}
}

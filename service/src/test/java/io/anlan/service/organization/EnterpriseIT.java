// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.platform.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Enterprises are registered by the authority, kept by themselves, and found again. */
@IntegrationTest
class EnterpriseIT {

    private static final String STREET = "310000/310115/310115103";

    @Autowired
    private Api api;

    @Test
    void theIndustryFollowsFromTheClass() {
        assertThat(industryOf("3670")).isEqualTo("MACHINERY");
        assertThat(industryOf("3011")).isEqualTo("BUILDING_MATERIALS");
        assertThat(industryOf("3054")).as("glass products are excluded").isEqualTo("LIGHT_INDUSTRY");
        assertThat(industryOf("3074")).as("household ceramics are excluded").isEqualTo("LIGHT_INDUSTRY");
        assertThat(industryOf("3071")).isEqualTo("BUILDING_MATERIALS");
        assertThat(industryOf("5942")).as("stores of dangerous goods").isEqualTo("OTHER");
        assertThat(industryOf("0111")).isEqualTo("OTHER");
        String code = code();
        assertThat(register(code, content("3074", null, null))).containsEntry("industry", "LIGHT_INDUSTRY");
    }

    @Test
    void anotherIndustryNeedsAReason() {
        String code = code();
        var regulator = api.as(Role.DISTRICT_REGULATOR, Api.PUDONG);
        post(regulator, code, content("3670", "METALLURGY", null))
                .expectStatus()
                .isEqualTo(422);
        var registered = register(code, content("3670", "METALLURGY", "主要工序为炼钢"));
        assertThat(registered)
                .containsEntry("industry", "METALLURGY")
                .containsEntry("industryByClass", "MACHINERY")
                .containsEntry("industryReason", "主要工序为炼钢");
    }

    @Test
    void aRepeatedRegistrationIsTheSameOne() {
        String code = code();
        String key = UUID.randomUUID().toString();
        var regulator = api.as(Role.DISTRICT_REGULATOR, Api.PUDONG);
        for (int times = 0; times < 2; times++) {
            regulator
                    .post()
                    .uri("/api/enterprises")
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("code", code, "enterprise", content("3670", null, null)))
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }
        post(regulator, code, content("3670", null, null)).expectStatus().isEqualTo(409);
    }

    @Test
    void nobodyRegistersOutsideOfTheirUnit() {
        post(api.as(Role.DISTRICT_REGULATOR, Api.JIADING), code(), content("3670", null, null))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theEnterpriseKeepsItsOwnRecordButNotItsIndustry() {
        String code = code();
        register(code, content("3670", null, null));
        var safety = api.as(Role.ENTERPRISE_SAFETY_MANAGER, STREET + "/" + code);
        var own = content("3670", null, null);
        own.put("phone", "021-87654321");
        own.put("attributes", Map.of("isMetalSmelting", true));
        assertThat(put(safety, code, 0, own, 200)).containsEntry("version", 1);
        put(safety, code, 0, own, 409);
        put(safety, code, 1, content("3110", null, null), 403);
        own.put("attributes", Map.of("isMetalSmelting", "perhaps"));
        put(safety, code, 1, own, 422);
        own.put("attributes", Map.of("noSuchCondition", true));
        put(safety, code, 1, own, 422);
    }

    @Test
    void whatBelongsToAnEnterpriseMovesWithIt() {
        String code = code();
        register(code, content("3670", null, null));
        var house = new HouseSteps(api, STREET + "/" + code);
        String site = house.place("SITE", null, "厂区");
        house.person("李四");
        var moved = content("3110", null, null);
        moved.put("unit", "310000/310114/310114102");
        put(api.as(Role.CITY_REGULATOR, Api.CITY), code, 0, moved, 200);
        var there = api.as("there", List.of(Role.INSPECTOR), Api.JIADING, "METALLURGY");
        assertThat(HouseSteps.items(there, "/api/enterprises/" + code + "/places"))
                .extracting(place -> place.get("id"))
                .containsExactly(site);
        assertThat(HouseSteps.items(there, "/api/enterprises/" + code + "/people"))
                .hasSize(1);
        api.as(Role.INSPECTOR, Api.PUDONG)
                .get()
                .uri("/api/enterprises/" + code)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void pageByPageEveryEnterpriseIsShownOnce() {
        var city = api.as(Role.INSPECTOR, Api.CITY);
        var all = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = HouseSteps.read(city, "/api/enterprises?limit=7&cursor=" + cursor, 200);
            HouseSteps.itemsOf(page).forEach(item -> all.add((String) item.get("code")));
            cursor = (String) page.get("next");
            if (all.size() == 7) {
                assertThat(cursor).isNotNull();
            }
        }
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @Test
    void theListIsNarrowedByIndustryAndUnit() {
        var city = api.as(Role.INSPECTOR, Api.CITY);
        assertThat(HouseSteps.items(city, "/api/enterprises?limit=50&industry=TOBACCO&district=310115"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item).containsEntry("industry", "TOBACCO"))
                .allSatisfy(item -> assertThat((String) item.get("path")).startsWith(Api.PUDONG));
        assertThat(HouseSteps.items(city, "/api/enterprises?limit=50&street=310115120"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat((String) item.get("path")).contains("/310115120/"));
        assertThat(HouseSteps.items(city, "/api/enterprises?level=MAJOR&district=310151"))
                .isEmpty();
    }

    @Test
    void theUnitsBelowAUnitAreOffered() {
        assertThat(HouseSteps.items(api.as(Role.CITY_REGULATOR, Api.CITY), "/api/units?below=" + Api.PUDONG))
                .extracting(unit -> unit.get("name"))
                .contains("金桥镇", "川沙新镇")
                .doesNotContain("金浦社区居委会");
    }

    private Map<String, Object> content(String category, @Nullable String industry, @Nullable String reason) {
        return HouseSteps.content(STREET, category, industry, reason);
    }

    private @Nullable Object industryOf(String category) {
        return HouseSteps.read(api.as(Role.INSPECTOR, Api.CITY), "/api/industry-classes/" + category, 200)
                .get("industry");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> register(String code, Map<String, Object> content) {
        var answer = post(api.as(Role.DISTRICT_REGULATOR, Api.PUDONG), code, content)
                .expectStatus()
                .isCreated()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        return (Map<String, Object>)
                Objects.requireNonNull(Objects.requireNonNull(answer).get("enterprise"));
    }

    private static RestTestClient.ResponseSpec post(RestTestClient who, String code, Map<String, Object> content) {
        return who.post()
                .uri("/api/enterprises")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("code", code, "enterprise", content))
                .exchange();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> put(
            RestTestClient who, String code, int version, Map<String, Object> content, int status) {
        var answer = HouseSteps.put(who, "/api/enterprises/" + code, version, content, status);
        return status == 200 ? (Map<String, Object>) Objects.requireNonNull(answer.get("enterprise")) : answer;
    }

    private static String code() {
        return HouseSteps.newCode();
    }
}

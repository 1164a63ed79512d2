// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.Api;
import io.anlan.service.IntegrationTest;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.scope.ServiceScope;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** The tree of an enterprise's places. */
@IntegrationTest
class PlaceIT {

    @Autowired
    private Api api;

    @Autowired
    private PlaceDirectory directory;

    private String path;
    private HouseSteps house;

    @BeforeEach
    void register() {
        path = HouseSteps.register(api, "310000/310115/310115103");
        house = new HouseSteps(api, path);
    }

    @Test
    void placesLieInPlacesFurtherOut() {
        String site = house.place("SITE", null, "一号厂区");
        String hall = house.place("BUILDING", site, "铸造车间");
        String part = house.place("PART", hall, "熔炼区");
        String furnace = house.place("EQUIPMENT", part, "1号电炉");
        refused(HouseSteps.placeBody("SITE", hall, "厂区"));
        refused(HouseSteps.placeBody("BUILDING", hall, "车间"));
        refused(HouseSteps.placeBody("PART", furnace, "炉膛"));
        refused(HouseSteps.placeBody("PART", null, "无处"));
        refused(HouseSteps.placeBody("EQUIPMENT", UUID.randomUUID().toString(), "设备"));
        refused(HouseSteps.placeBody("PART", hall, "熔炼区"));
        assertThat(HouseSteps.items(house.manager(), "/api/enterprises/" + code() + "/places"))
                .extracting(place -> place.get("kind"))
                .containsExactly("SITE", "BUILDING", "PART", "EQUIPMENT");
        assertThat(ServiceScope.call(() -> directory.place(UUID.fromString(furnace), code())))
                .map(PlaceDirectory.KnownPlace::address)
                .contains("一号厂区 / 铸造车间 / 熔炼区 / 1号电炉");
    }

    @Test
    void nothingIsPutIntoTheHouseOfAnother() {
        String site = house.place("SITE", null, "一号厂区");
        var other = new HouseSteps(api, HouseSteps.register(api, "310000/310115/310115103"));
        other.call(HttpMethod.PUT, "/api/places/" + site, 0, HouseSteps.placeBody("SITE", null, "别人的"), 404);
        assertThat(ServiceScope.call(() -> directory.place(UUID.fromString(site), "91310115MA1K10280E")))
                .isEmpty();
    }

    @Test
    void whatIsUsedIsNotRetiredAndWhatIsRetiredStays() {
        String site = house.place("SITE", null, "一号厂区");
        String hall = house.place("BUILDING", site, "铸造车间");
        var reason = Map.<String, Object>of("reason", "搬迁");
        house.call(HttpMethod.POST, "/api/places/" + site + "/retirement", 0, reason, 409);
        house.call(HttpMethod.POST, "/api/places/" + hall + "/retirement", 0, reason, 200);
        assertThat(house.call(HttpMethod.POST, "/api/places/" + hall + "/retirement", 1, reason, 409))
                .containsEntry("type", "/problems/organization/place-retired");
        house.call(HttpMethod.PUT, "/api/places/" + hall, 1, HouseSteps.placeBody("BUILDING", site, "新车间"), 409);
        house.call(HttpMethod.POST, "/api/places/" + site + "/retirement", 0, reason, 200);
        assertThat(HouseSteps.items(house.manager(), "/api/enterprises/" + code() + "/places"))
                .isEmpty();
        assertThat(HouseSteps.items(house.manager(), "/api/enterprises/" + code() + "/places?retired=true"))
                .hasSize(2);
    }

    @Test
    void aPlaceIsChangedByWhoSawIt() {
        String site = house.place("SITE", null, "一号厂区");
        var renamed = HouseSteps.placeBody("SITE", null, "老厂区");
        renamed.put("details", Map.of("areaM2", 12000, "owner", "自有"));
        assertThat(house.call(HttpMethod.PUT, "/api/places/" + site, 0, renamed, 200))
                .containsEntry("name", "老厂区")
                .containsEntry("version", 1);
        house.call(HttpMethod.PUT, "/api/places/" + site, 0, renamed, 409);
        renamed.put("kind", "BUILDING");
        house.call(HttpMethod.PUT, "/api/places/" + site, 1, renamed, 422);
    }

    @Test
    void aFloorPlanMustBeStoredBefore() {
        var site = HouseSteps.placeBody("SITE", null, "一号厂区");
        site.put("planEvidence", "0".repeat(64));
        refused(site);
    }

    @Test
    void theRegulatorReadsAndChangesNothing() {
        house.place("SITE", null, "一号厂区");
        var regulator = api.as(Role.DISTRICT_REGULATOR, Api.PUDONG);
        assertThat(HouseSteps.items(regulator, "/api/enterprises/" + code() + "/places"))
                .hasSize(1);
    }

    private String code() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void refused(Map<String, Object> body) {
        house.call(HttpMethod.POST, "/api/enterprises/" + code() + "/places", 0, body, 422);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.RulePacks;
import io.anlan.service.hiddendanger.clock.DayUnit;
import io.anlan.service.hiddendanger.clock.Period;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Role;
import io.anlan.service.supervision.listing.ListingPolicy.ListedCase;
import io.anlan.service.supervision.proceeding.ListingLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesListingPolicyTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 10);
    private static final Jurisdiction PUDONG = new Jurisdiction("310115", "MACHINERY");

    private final RulesListingPolicy policy = new RulesListingPolicy(RulePacks.shipped());

    private @Nullable ListingLevel advised(
            @Nullable HiddenDangerLevel level, int daysOver, int rejections, @Nullable ListingLevel listedAt) {
        var asked = new ListedCase(PUDONG, level, "SELF_INSPECTION", daysOver, rejections, listedAt);
        return policy.advice(asked, ON).level();
    }

    @Test
    void aMajorOneIsProposedToTheDistrictAndAfterThirtyDaysToTheCity() {
        assertThat(advised(HiddenDangerLevel.MAJOR, 0, 0, null)).isEqualTo(ListingLevel.DISTRICT);
        assertThat(advised(HiddenDangerLevel.MAJOR, 29, 0, ListingLevel.DISTRICT))
                .isNull();
        assertThat(advised(HiddenDangerLevel.MAJOR, 30, 0, ListingLevel.DISTRICT))
                .isEqualTo(ListingLevel.CITY);
        assertThat(advised(HiddenDangerLevel.MAJOR, 90, 0, ListingLevel.CITY)).isNull();
    }

    @Test
    void aGeneralOneIsProposedToTheStreetWhenItIsLateOrWasRejectedTwice() {
        assertThat(advised(HiddenDangerLevel.GENERAL, 14, 1, null)).isNull();
        assertThat(advised(HiddenDangerLevel.GENERAL, 15, 0, null)).isEqualTo(ListingLevel.STREET);
        assertThat(advised(HiddenDangerLevel.GENERAL, 0, 2, null)).isEqualTo(ListingLevel.STREET);
    }

    @Test
    void whatIsNotGradedYetIsProposedNowhere() {
        assertThat(advised(null, 0, 0, null)).isNull();
    }

    @Test
    void eachAdviceNamesTheRowItRestsOn() {
        var asked = new ListedCase(PUDONG, HiddenDangerLevel.MAJOR, "SELF_INSPECTION", 0, 0, null);
        assertThat(policy.advice(asked, ON).explanation())
                .containsEntry("packId", "listing/default")
                .extracting("row.id")
                .isEqualTo("挂牌-8");
    }

    @Test
    void aListingAsksForAuthorityExpertsAndTimesByItsLevel() {
        var city = policy.requirements(ListingLevel.CITY, PUDONG, ON);
        assertThat(city.authority()).containsExactly(Role.CITY_REGULATOR);
        assertThat(city.experts()).isEqualTo(3);
        var district = policy.requirements(ListingLevel.DISTRICT, PUDONG, ON);
        assertThat(district.authority()).containsExactlyInAnyOrder(Role.CITY_REGULATOR, Role.DISTRICT_REGULATOR);
        assertThat(district.experts()).isEqualTo(2);
        assertThat(district.requestAhead()).isEqualTo(new Period(20, DayUnit.WORKING_DAYS));
        assertThat(district.decideWithin()).isEqualTo(new Period(10, DayUnit.WORKING_DAYS));
        assertThat(district.longest()).isEqualTo(new Period(365, DayUnit.CALENDAR_DAYS));
    }
}

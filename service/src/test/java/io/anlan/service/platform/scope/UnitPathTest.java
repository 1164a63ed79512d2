// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.service.platform.Actor;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitPathTest {

    private static final UnitPath CITY = new UnitPath("310000");
    private static final UnitPath DISTRICT = new UnitPath("310000/310115");
    private static final UnitPath STREET = new UnitPath("310000/310115/310115004");
    private static final UnitPath ENTERPRISE = new UnitPath("310000/310115/310115004/310115004012/91310115MA1K30000X");

    @Test
    void namesTheUnitsOnTheWayDown() {
        assertThat(ENTERPRISE.city()).isEqualTo("310000");
        assertThat(ENTERPRISE.district()).contains("310115");
        assertThat(ENTERPRISE.street()).contains("310115004");
        assertThat(ENTERPRISE.code()).isEqualTo("91310115MA1K30000X");
        assertThat(ENTERPRISE.depth()).isEqualTo(5);
    }

    @Test
    void hasNoUnitsBelowItself() {
        assertThat(CITY.district()).isEmpty();
        assertThat(DISTRICT.street()).isEmpty();
        assertThat(CITY.code()).isEqualTo(CITY.city());
    }

    @Test
    void knowsItsAncestorsAsPaths() {
        assertThat(ENTERPRISE.ancestor(1)).contains(CITY);
        assertThat(ENTERPRISE.ancestor(3)).contains(STREET);
        assertThat(STREET.ancestor(3)).contains(STREET);
        assertThat(DISTRICT.ancestor(3)).isEmpty();
        assertThat(STREET.parent()).isEqualTo(DISTRICT);
    }

    @Test
    void belongsToNothingWhenEmpty() {
        var none = new UnitPath("");
        assertThat(CITY.parent()).isEqualTo(none);
        assertThat(none.parent()).isEqualTo(none);
        assertThat(none.city()).isEmpty();
        assertThat(none.district()).isEmpty();
    }

    @Test
    void narrowsToTheEnterpriseOrItsDistrict() {
        assertThat(Narrowing.to(of(ENTERPRISE), "h"))
                .contains(new Narrowing("h.scope = :unit", "unit", ENTERPRISE.path()));
        assertThat(Narrowing.to(of(STREET), "h"))
                .contains(new Narrowing("h.district_code = :unitDistrict", "unitDistrict", "310115"));
    }

    @Test
    void narrowsToTheDistrictForAnEnterpriseThatHangsHigher() {
        assertThat(Narrowing.to(of(new UnitPath("310000/310115/91310115MA1K30000X")), "p"))
                .contains(new Narrowing("p.district_code = :unitDistrict", "unitDistrict", "310115"));
    }

    @Test
    void narrowsNothingForTheCityAndForNobody() {
        assertThat(Narrowing.to(of(CITY), "h")).isEmpty();
        assertThat(Narrowing.to(of(new UnitPath("")), "h")).isEmpty();
    }

    private static Actor of(UnitPath unit) {
        return new Actor("someone", "某人", Set.of(), unit.path(), Set.of(), "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.scope.UnitPath;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation as the database has it. */
@Service
@Transactional(readOnly = true)
class CityOrganization implements Organization {

    private final RegisteredEnterprises enterprises;
    private final Units units;
    private final CurrentActor currentActor;

    CityOrganization(RegisteredEnterprises enterprises, Units units, CurrentActor currentActor) {
        this.currentActor = currentActor;
        this.enterprises = enterprises;
        this.units = units;
    }

    @Override
    public Optional<Enterprise> enterprise(String code) {
        return enterprises.findById(code).map(RegisteredEnterprise::enterprise);
    }

    @Override
    public List<District> districts() {
        return units.districts(currentActor.actor().unit());
    }

    @Override
    public List<Unit> unitsBelow(String path) {
        return units.below(path);
    }

    @Override
    public List<String> cities() {
        return units.cities();
    }

    @Override
    public String nameOf(String path) {
        String code = new UnitPath(path).code();
        return (UnitLevel.of(path) == UnitLevel.ENTERPRISE
                        ? enterprises
                                .findById(code)
                                .map(found -> found.enterprise().name())
                        : units.nameOf(path))
                .orElse(code);
    }
}

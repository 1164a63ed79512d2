// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.platform.CurrentActor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation as the database has it. */
@Service
@Transactional(readOnly = true)
class CityOrganization implements Organization {

    private static final int MOST = 50;

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
    public List<Enterprise> search(String words, int limit) {
        String like = words.strip()
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_")
                .toUpperCase(Locale.ROOT); // codes are in capitals, and so is Latin text in registered names
        return enterprises.search(like, Limit.of(Math.max(1, Math.min(limit, MOST)))).stream()
                .map(RegisteredEnterprise::enterprise)
                .toList();
    }

    @Override
    public List<District> districts() {
        return units.districts(currentActor.actor().unit());
    }

    @Override
    public String nameOf(String path) {
        String code = path.substring(path.lastIndexOf('/') + 1);
        return (UnitLevel.of(path) == UnitLevel.ENTERPRISE
                        ? enterprises
                                .findById(code)
                                .map(found -> found.enterprise().name())
                        : units.nameOf(path))
                .orElse(code);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.web;

import io.anlan.service.organization.Organization;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The districts the caller may choose between: one's own, or all of a city. */
@RestController
class DistrictController {

    private final Organization organization;

    DistrictController(Organization organization) {
        this.organization = organization;
    }

    @GetMapping("/api/districts")
    @PreAuthorize("isAuthenticated()")
    Districts districts() {
        return new Districts(organization.districts().stream()
                .map(district -> new NamedUnit(district.code(), district.name()))
                .toList());
    }

    record Districts(List<NamedUnit> items) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.web;

import io.anlan.service.organization.IndustryClasses;
import io.anlan.service.organization.IndustryClasses.IndustryClass;
import io.anlan.service.organization.Organization;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an enterprise is registered with: where it lies and which industry its class belongs to. */
@RestController
class UnitController {

    private final Organization organization;
    private final IndustryClasses classes;

    UnitController(Organization organization, IndustryClasses classes) {
        this.organization = organization;
        this.classes = classes;
    }

    /** The units directly below one, e.g. the streets of {@code 310000/310115}. */
    @GetMapping("/api/units")
    @PreAuthorize("isAuthenticated()")
    UnitsBelow units(@RequestParam @Size(max = 100) String below) {
        return new UnitsBelow(organization.unitsBelow(below));
    }

    /** The table that says which industry a class of GB/T 4754-2017 belongs to; the longest prefix decides. */
    @GetMapping("/api/industry-classes")
    @PreAuthorize("isAuthenticated()")
    IndustryTable table() {
        return new IndustryTable(classes.all());
    }

    @GetMapping("/api/industry-classes/{category}")
    @PreAuthorize("isAuthenticated()")
    IndustryOfClass industry(@PathVariable @Size(max = 4) String category) {
        IndustryClass row = classes.of(category).orElse(null);
        return new IndustryOfClass(category, row == null ? IndustryClasses.OTHER : row.industry(), row);
    }

    record UnitsBelow(List<Organization.Unit> items) {}

    record IndustryTable(List<IndustryClass> items) {}

    /** @param row that decided; null when none fits, which makes it no business of the eight industries */
    record IndustryOfClass(
            String category, String industry, @Nullable IndustryClass row) {}
}

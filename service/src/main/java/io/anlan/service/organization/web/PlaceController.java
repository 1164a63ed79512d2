// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.web;

import io.anlan.service.organization.place.PlaceContent;
import io.anlan.service.organization.place.PlaceManagement;
import io.anlan.service.organization.place.PlaceRecord;
import io.anlan.service.platform.idempotency.Idempotency;
import io.anlan.service.platform.version.SeenVersion;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of an enterprise's places; kept by its safety manager. */
@RestController
class PlaceController {

    private final PlaceManagement places;
    private final Idempotency idempotency;

    PlaceController(PlaceManagement places, Idempotency idempotency) {
        this.places = places;
        this.idempotency = idempotency;
    }

    /** All of them, from the outside to the inside; with the retired ones if wanted. */
    @GetMapping("/api/enterprises/{code}/places")
    @PreAuthorize("isAuthenticated()")
    PlaceTree places(@PathVariable String code, @RequestParam(defaultValue = "false") boolean retired) {
        return new PlaceTree(places.of(code, retired));
    }

    @PostMapping("/api/enterprises/{code}/places")
    @PreAuthorize("hasRole('ENTERPRISE_SAFETY_MANAGER')")
    ResponseEntity<PlaceRecord> add(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PlaceContent content) {
        UUID id = idempotency.once(
                key,
                "add-place",
                Map.of("code", code, "place", content),
                UUID.class,
                () -> places.add(code, content).id());
        PlaceRecord place = places.demand(id);
        return SeenVersion.created("/api/places/" + id, place.version(), place);
    }

    @PutMapping("/api/places/{id}")
    @PreAuthorize("hasRole('ENTERPRISE_SAFETY_MANAGER')")
    ResponseEntity<PlaceRecord> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PlaceContent content) {
        places.demand(id);
        PlaceRecord place = places.change(id, SeenVersion.of(ifMatch), content);
        return SeenVersion.answer(place.version(), place);
    }

    @PostMapping("/api/places/{id}/retirement")
    @PreAuthorize("hasRole('ENTERPRISE_SAFETY_MANAGER')")
    ResponseEntity<PlaceRecord> retire(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PlaceRetirement retirement) {
        places.demand(id);
        PlaceRecord place = places.retire(id, SeenVersion.of(ifMatch), retirement.reason());
        return SeenVersion.answer(place.version(), place);
    }

    record PlaceTree(List<PlaceRecord> items) {}

    record PlaceRetirement(@Nullable String reason) {}
}

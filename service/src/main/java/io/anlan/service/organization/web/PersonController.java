// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.web;

import io.anlan.service.organization.people.CertificateContent;
import io.anlan.service.organization.people.PeopleManagement;
import io.anlan.service.organization.people.PersonContent;
import io.anlan.service.organization.people.PersonRecord;
import io.anlan.service.organization.people.Validity;
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

/** People of an enterprise and their certificates; kept by its safety manager. */
@RestController
class PersonController {

    private final PeopleManagement people;
    private final Idempotency idempotency;

    PersonController(PeopleManagement people, Idempotency idempotency) {
        this.people = people;
        this.idempotency = idempotency;
    }

    @GetMapping("/api/enterprises/{code}/people")
    @PreAuthorize("isAuthenticated()")
    PeopleList people(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(required = false) @Nullable Validity validity) {
        return new PeopleList(people.of(code, left, validity));
    }

    @PostMapping("/api/enterprises/{code}/people")
    @PreAuthorize("hasRole('ENTERPRISE_SAFETY_MANAGER')")
    ResponseEntity<PersonRecord> add(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PersonContent content) {
        UUID id = idempotency.once(
                key,
                "add-person",
                Map.of("code", code, "person", content),
                UUID.class,
                () -> people.add(code, content).id());
        return created(people.demand(id));
    }

    @PutMapping("/api/people/{id}")
    @PreAuthorize("hasRole('ENTERPRISE_SAFETY_MANAGER')")
    ResponseEntity<PersonRecord> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PersonContent content) {
        people.demand(id);
        PersonRecord person = people.change(id, SeenVersion.of(ifMatch), content);
        return SeenVersion.answer(person.version(), person);
    }

    /** A renewed or corrected certificate takes the place of the one before of its kind and subject. */
    @PostMapping("/api/people/{id}/certificates")
    @PreAuthorize("hasRole('ENTERPRISE_SAFETY_MANAGER')")
    ResponseEntity<PersonRecord> certify(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CertificateContent content) {
        idempotency.once(
                key,
                "add-certificate",
                Map.of("id", id, "certificate", content),
                UUID.class,
                () -> people.certify(id, content).id());
        return created(people.demand(id));
    }

    private static ResponseEntity<PersonRecord> created(PersonRecord person) {
        return SeenVersion.created("/api/people/" + person.id(), person.version(), person);
    }

    record PeopleList(List<PersonRecord> items) {}
}

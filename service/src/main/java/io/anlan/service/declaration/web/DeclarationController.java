// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration.web;

import io.anlan.service.declaration.DeclarationManagement;
import io.anlan.service.declaration.DeclarationRecord;
import io.anlan.service.declaration.Declared;
import io.anlan.service.declaration.EnterpriseDossier;
import io.anlan.service.declaration.PublicReading;
import io.anlan.service.platform.idempotency.Idempotency;
import io.anlan.service.platform.version.SeenVersion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** 申报、承诺、公示: each a step of the safety manager, in this order. */
@RestController
class DeclarationController {

    private final DeclarationManagement declarations;
    private final PublicReading reading;
    private final Idempotency idempotency;

    DeclarationController(DeclarationManagement declarations, PublicReading reading, Idempotency idempotency) {
        this.declarations = declarations;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    /** The header of the enterprise's file (一企一档). */
    @GetMapping("/api/enterprises/{code}/dossier")
    @PreAuthorize("isAuthenticated()")
    EnterpriseDossier dossier(@PathVariable String code) {
        return reading.dossier(code);
    }

    @GetMapping("/api/enterprises/{code}/declarations")
    @PreAuthorize("isAuthenticated()")
    DeclarationList declarations(@PathVariable String code) {
        return new DeclarationList(declarations.of(code), reading.token(code));
    }

    /** Declares all risk points that are there now. */
    @PostMapping("/api/enterprises/{code}/declarations")
    @PreAuthorize("hasRole('ENTERPRISE_SAFETY_MANAGER')")
    ResponseEntity<DeclarationRecord> declare(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID id = idempotency.once(
                key,
                "declare",
                code,
                UUID.class,
                () -> declarations.declare(code).id());
        DeclarationRecord declaration = declarations.demand(id);
        return SeenVersion.created("/api/declarations/" + id, declaration.version(), declaration);
    }

    @GetMapping("/api/declarations/{id}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<DeclarationDetail> declaration(@PathVariable UUID id) {
        DeclarationRecord declaration = declarations.demand(id);
        return SeenVersion.answer(declaration.version(), new DeclarationDetail(declaration, declarations.declared(id)));
    }

    /** Commits to it in the name of the principal person in charge, who must be the one registered. */
    @PostMapping("/api/declarations/{id}/commitment")
    @PreAuthorize("hasRole('ENTERPRISE_SAFETY_MANAGER')")
    ResponseEntity<DeclarationRecord> commit(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SignedCommitment commitment) {
        declarations.demand(id);
        DeclarationRecord declaration = declarations.commit(
                id, SeenVersion.of(ifMatch), commitment.signatory(), Boolean.TRUE.equals(commitment.accepted()));
        return SeenVersion.answer(declaration.version(), declaration);
    }

    @PostMapping("/api/declarations/{id}/publication")
    @PreAuthorize("hasRole('ENTERPRISE_SAFETY_MANAGER')")
    ResponseEntity<DeclarationRecord> publish(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        declarations.demand(id);
        DeclarationRecord declaration = declarations.publish(id, SeenVersion.of(ifMatch));
        return SeenVersion.answer(declaration.version(), declaration);
    }

    /** @param notice token of the public notice; null before anything was published */
    record DeclarationList(
            List<DeclarationRecord> items, @Nullable String notice) {}

    record DeclarationDetail(DeclarationRecord declaration, Declared declared) {}

    record SignedCommitment(
            @Nullable String signatory, @Nullable Boolean accepted) {}
}

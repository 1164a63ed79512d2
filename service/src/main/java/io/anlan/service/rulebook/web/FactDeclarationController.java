// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.rulebook.attribute.FactDeclaration;
import io.anlan.service.rulebook.attribute.FactDeclarationManagement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Attributes that rules may mention and the application did not come with, until they are retired. */
@RestController
@RequestMapping("/api/rulebook/declarations")
@MayRead
class FactDeclarationController {

    private final FactDeclarationManagement declarations;

    FactDeclarationController(FactDeclarationManagement declarations) {
        this.declarations = declarations;
    }

    /** All of them with what became of them, newest first. */
    @GetMapping
    FactDeclarationList factDeclarations() {
        return new FactDeclarationList(declarations.all());
    }

    @PostMapping
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    @ResponseStatus(HttpStatus.CREATED)
    FactDeclaration declareFacts(@RequestBody @Valid FactProposal proposal) {
        return declarations.propose(proposal.facts(), proposal.reason());
    }

    /** By somebody else than who proposed it; it holds at once and everywhere. */
    @PostMapping("/{declaration}/confirmation")
    @PreAuthorize("hasRole('RULE_APPROVER')")
    FactDeclaration confirmFacts(@PathVariable UUID declaration) {
        return declarations.confirm(declaration);
    }

    /** What was declared is asked of nobody and mentioned by no new rule, once somebody else confirms that. */
    @PostMapping("/{declaration}/retirement")
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    @ResponseStatus(HttpStatus.CREATED)
    FactDeclaration retireFact(@PathVariable UUID declaration, @RequestBody @Valid FactRetirement retirement) {
        return declarations.retire(declaration, retirement.attribute(), retirement.reason());
    }

    @PostMapping("/{declaration}/rejection")
    @PreAuthorize("hasRole('RULE_APPROVER')")
    FactDeclaration rejectFacts(@PathVariable UUID declaration, @RequestBody FactRejection rejection) {
        return declarations.reject(declaration, rejection.reason());
    }

    record FactDeclarationList(List<FactDeclaration> items) {}

    /** @param attribute the name of one that came with the declaration */
    record FactRetirement(
            @NotNull @Size(max = 100) String attribute,
            @Nullable String reason) {}

    record FactRejection(@Nullable String reason) {}
}

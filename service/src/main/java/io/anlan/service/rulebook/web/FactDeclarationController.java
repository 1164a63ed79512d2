// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.attribute.FactDeclaration;
import io.anlan.service.rulebook.attribute.FactDeclarationManagement;
import io.anlan.service.rulebook.attribute.NewFacts;
import io.anlan.service.rulebook.attribute.NewFacts.NewAttribute;
import io.anlan.service.rulebook.attribute.ValueSource;
import io.anlan.service.rulebook.sheet.RuleTerm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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

    /**
     * @param labels of a fact type that is new; null when it is there already
     * @param industries where a new one is offered; empty for everywhere
     * @param reason why it is needed
     */
    record FactProposal(
            @NotNull @Size(max = 100) String factType,
            @Nullable @Valid ProposedLabels labels,
            @Nullable @Size(max = 20) List<@NotNull String> industries,
            @NotNull @Size(min = 1, max = 40) List<@Valid @NotNull ProposedAttribute> attributes,
            @Nullable String reason) {

        NewFacts facts() {
            return new NewFacts(
                    factType,
                    labels == null ? null : labels.wording(),
                    industries == null ? List.of() : industries,
                    attributes.stream().map(ProposedAttribute::attribute).toList());
        }
    }

    record ProposedLabels(
            @NotNull @Size(max = 200) String zh,
            @NotNull @Size(max = 200) String en) {

        Wording wording() {
            return new Wording(zh, en);
        }
    }

    record ProposedValue(
            @NotNull @Size(max = 100) String code,
            @NotNull @Valid ProposedLabels labels) {}

    /**
     * @param unit of a QUANTITY, and only of one
     * @param allowed of a CHOICE or CHOICES, and only of one
     * @param question what a person is asked
     */
    record ProposedAttribute(
            @NotNull @Size(max = 100) String name,
            @NotNull @Valid ProposedLabels labels,
            @NotNull @Size(max = 20) String kind,
            @Nullable @Size(max = 40) String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable @Size(max = 50) List<@Valid @NotNull ProposedValue> allowed,
            @NotNull @Valid ProposedLabels question,
            @NotNull ValueSource source) {

        NewAttribute attribute() {
            return new NewAttribute(
                    name,
                    labels.wording(),
                    kind,
                    unit == null || unit.isBlank() ? null : unit,
                    min,
                    max,
                    allowed == null
                            ? List.of()
                            : allowed.stream()
                                    .map(value -> new RuleTerm(
                                            value.code(), value.labels().wording()))
                                    .toList(),
                    question.wording(),
                    source);
        }
    }
}

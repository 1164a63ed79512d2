// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.attribute.NewFacts;
import io.anlan.service.rulebook.attribute.NewFacts.NewAttribute;
import io.anlan.service.rulebook.attribute.ValueSource;
import io.anlan.service.rulebook.sheet.RuleTerm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes to declare.
 *
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

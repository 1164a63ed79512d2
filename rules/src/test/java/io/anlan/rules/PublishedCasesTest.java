// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.authoring.PublishedCase;
import io.anlan.rules.authoring.PublishedCases;
import io.anlan.rules.reasons.Finding;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedCasesTest {

    private static final RulePacks PACKS = RulePacks.shipped();
    private static final List<PublishedCase> CASES = PublishedCases.read(Vocabulary.shipped());

    static Stream<PublishedCase> cases() {
        return CASES.stream();
    }

    @Test
    void there_are_fourteen_of_them() {
        assertThat(CASES).extracting(PublishedCase::id).doesNotHaveDuplicates().hasSize(14);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_is_determined_exactly_as_the_authority_did(PublishedCase published) {
        Decision decision =
                PACKS.determination(published.inspectedOn()).decide(published.facts(), published.inspectedOn());

        assertThat(decision.outcome()).isEqualTo(published.expectedOutcome());
        assertThat(decision.findings().stream().map(Finding::criterion).distinct())
                .containsExactlyInAnyOrderElementsOf(published.expectedClauses());
    }

    @Test
    void a_finding_of_a_failed_device_names_the_item_which_requires_the_device() {
        PublishedCase failedAlarm = CASES.stream()
                .filter(published -> published.id().equals("P04"))
                .findFirst()
                .orElseThrow();
        Decision decision =
                PACKS.determination(failedAlarm.inspectedOn()).decide(failedAlarm.facts(), failedAlarm.inspectedOn());

        assertThat(decision.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.criterion()).isEqualTo("令10-14");
            assertThat(finding.viaCriterion()).isEqualTo("令10-7-7");
            assertThat(finding.basis().clause()).isEqualTo("第十四条");
            assertThat(finding.basis().penalty()).contains("第99条第（三）项");
        });
    }
}

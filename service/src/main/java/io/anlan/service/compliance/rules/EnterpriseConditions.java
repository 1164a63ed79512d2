// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.RulePacks;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.service.organization.EnterpriseVocabulary;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rules' vocabulary says what may be said about an enterprise. */
@Component
class EnterpriseConditions implements EnterpriseVocabulary {

    /** Nothing was observed: right here. */
    private static final String NO_FACTS = "no-facts";

    private final RulePacks packs;

    EnterpriseConditions(RulePacks packs) {
        this.packs = packs;
    }

    @Override
    public List<Violation> complaints(Map<String, Object> attributes) {
        List<Violation> complaints = new ArrayList<>();
        Map<String, Object> known = new LinkedHashMap<>(attributes);
        for (String elsewhere : PublishedCriteria.SAID_ELSEWHERE) {
            if (known.remove(elsewhere) != null) {
                complaints.add(new Violation(
                        pointer(elsewhere),
                        "said-elsewhere",
                        new Wording("由企业登记和隐患记录给出", "The register and the finding say this.")));
            }
        }
        try {
            packs.vocabulary().parse(known, List.of());
        } catch (InvalidFacts invalid) {
            invalid.problems().stream()
                    .filter(problem -> !problem.code().equals(NO_FACTS))
                    .forEach(problem -> complaints.add(new Violation(
                            problem.attribute() == null ? "/attributes" : pointer(problem.attribute()),
                            problem.code(),
                            new Wording(
                                    problem.message().zh(), problem.message().en()))));
        }
        return complaints;
    }

    private static String pointer(String attribute) {
        return "/attributes/" + attribute.replace("~", "~0").replace("/", "~1");
    }
}

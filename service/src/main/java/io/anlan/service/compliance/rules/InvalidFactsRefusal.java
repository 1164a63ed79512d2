// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.vocabulary.FactType;
import io.anlan.rules.vocabulary.InvalidFacts;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/** Facts outside of the vocabulary, each named by the place it has in the request. */
public final class InvalidFactsRefusal {

    private InvalidFactsRefusal() {}

    public static Refusal of(InvalidFacts invalid, List<Map<String, Object>> facts) {
        var violations = invalid.problems().stream()
                .map(problem -> new Violation(
                        pointer(problem, facts),
                        problem.code(),
                        new Wording(problem.message().zh(), problem.message().en())))
                .toList();
        return new Refusal(
                "compliance/invalid-facts",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "有 " + violations.size() + " 处事实不符合词汇表，请逐项改正",
                        violations.size() + " values do not fit the vocabulary; correct each of them"),
                violations);
    }

    private static String pointer(InvalidFacts.Problem problem, List<Map<String, Object>> facts) {
        String attribute = problem.attribute() == null ? "" : "/" + escaped(problem.attribute());
        if (problem.ref().equals(FactType.ENTERPRISE)) {
            return "/enterprise" + attribute;
        }
        for (int i = 0; i < facts.size(); i++) {
            String ref = Objects.toString(facts.get(i).get("ref"), Integer.toString(i + 1));
            if (ref.equals(problem.ref())) {
                return "/facts/" + i + (attribute.isEmpty() ? "" : "/values" + attribute);
            }
        }
        return "/facts";
    }

    /** RFC 6901. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

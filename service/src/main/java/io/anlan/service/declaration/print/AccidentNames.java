// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration.print;

import io.anlan.service.compliance.Criteria;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people call the accident types of GB 6441. */
@Component
public class AccidentNames {

    private final Criteria criteria;

    AccidentNames(Criteria criteria) {
        this.criteria = criteria;
    }

    /** In Chinese, without the numbers of the standard; a code nobody knows is shown as it is. */
    String of(List<String> codes) {
        var terms = criteria.vocabulary().accidentTypes();
        return codes.stream()
                .map(code -> terms.stream()
                        .filter(term -> term.code().equals(code))
                        .map(term -> term.labels().zh().replaceFirst("^\\d+ ", ""))
                        .findFirst()
                        .orElse(code))
                .collect(Collectors.joining("、"));
    }
}

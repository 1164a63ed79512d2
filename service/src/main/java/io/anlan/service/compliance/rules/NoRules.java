// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;

/** Nothing is decided for a day of which no rules are known. */
final class NoRules {

    private NoRules() {}

    /** @param what the rules are about, as a noun in either language */
    static Refusal of(LocalDate on, Wording what) {
        return new Refusal(
                "compliance/no-criteria-in-force",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(on + " 没有已知的" + what.zh() + "规则", "No rules for " + what.en() + " are known for " + on));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.web;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** The parameters a list takes. */
record KnownParameters(Set<String> names) {

    static final int LONGEST_PAGE = 100;

    static KnownParameters of(String... names) {
        return new KnownParameters(Set.of(names));
    }

    /** A misspelt filter would show everything and look like an answer. */
    void refuseOthers(Set<String> sent) {
        sent.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new Refusal(
                    "risk/unknown-filter",
                    HttpStatus.BAD_REQUEST,
                    new Wording("没有筛选条件“" + name + "”", "There is no filter '" + name + "'."));
        });
    }

    static int limit(int wanted) {
        return Math.min(Math.max(wanted, 1), LONGEST_PAGE);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import static io.anlan.service.rulebook.RuleOffice.DEADLINES;
import static io.anlan.service.rulebook.RuleOffice.call;
import static io.anlan.service.rulebook.RuleOffice.expect;
import static io.anlan.service.rulebook.RuleOffice.get;

import io.anlan.rules.RulePacks;
import io.anlan.rules.layers.Place;
import java.time.LocalDate;
import java.util.Map;

/** The version of the deadlines this node decides with, and the one a test found. */
final class DeadlineLaw {

    static final String CITY = "310000";
    static final String PUDONG = "310115";

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final RulePacks packs;
    private final RuleOffice office;
    private final String found;

    DeadlineLaw(RulePacks packs, RuleOffice office) {
        this.packs = packs;
        this.office = office;
        this.found = in(CITY);
    }

    /** The version that was law everywhere when the test began. */
    String found() {
        return found;
    }

    String inForce() {
        return in(CITY);
    }

    String in(String division) {
        return packs.snapshot().deadlines(new Place(division, "MACHINERY"), DAY).version();
    }

    /** Later tests find the deadlines as this one found them. */
    void restore() {
        if (!inForce().equals(found)) {
            rollBack(Map.of("to", revisionFound(), "reason", "试验结束"));
        } else if (!in(PUDONG).equals(found)) {
            rollBack(Map.of("reason", "试验结束"));
        }
    }

    private void rollBack(Map<String, String> order) {
        expect(200, call(office.approver(), "POST", DEADLINES + "/rollback", order));
    }

    private String revisionFound() {
        return get(office.author(), DEADLINES)
                .body()
                .path("versions")
                .valueStream()
                .filter(version -> version.path("version").asString().equals(found))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}

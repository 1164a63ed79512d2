// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.ENTERPRISE_REPORTER;
import static io.anlan.service.platform.Role.ENTERPRISE_SAFETY_MANAGER;

import io.anlan.rules.Decision;
import io.anlan.rules.FactValue;
import io.anlan.service.hiddendanger.determination.VerificationStage;
import io.anlan.service.platform.Role;
import java.util.Set;

/** Who may verify, as the packs call them; the list {@code verifier} of the vocabulary. */
enum Verifier {
    ENTERPRISE,
    INSPECTOR,
    DISTRICT,
    CITY,
    SUPERVISOR,
    ANY_AUTHORITY;

    Set<Role> roles() {
        return switch (this) {
            case ENTERPRISE -> Set.of(ENTERPRISE_REPORTER, ENTERPRISE_SAFETY_MANAGER);
            case INSPECTOR -> Set.of(Role.INSPECTOR);
            case DISTRICT -> Set.of(Role.INSPECTOR, DISTRICT_REGULATOR);
            case CITY -> Set.of(CITY_REGULATOR);
            case SUPERVISOR -> Set.of(Role.SUPERVISOR);
            case ANY_AUTHORITY -> Set.of(Role.INSPECTOR, DISTRICT_REGULATOR, Role.SUPERVISOR);
        };
    }

    /** Whom the row that decided names for a stage of its route; where it names nobody, who usually does it. */
    static Verifier of(Decision decided, VerificationStage stage) {
        return switch (stage) {
            case SELF -> named(decided, "selfBy", ENTERPRISE);
            case REVIEW -> named(decided, "reviewBy", ANY_AUTHORITY);
            case EXPERT -> named(decided, "expertBy", SUPERVISOR);
        };
    }

    private static Verifier named(Decision decided, String attribute, Verifier usual) {
        return decided.result().get(attribute) instanceof FactValue.Choice choice ? valueOf(choice.code()) : usual;
    }
}

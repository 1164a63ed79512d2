// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.attribute;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps every act on a declaration. */
@Component
class DeclarationTrail {

    private static final String KIND = "fact-declaration";

    private final AuditTrail audit;

    DeclarationTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void keep(UUID id, Actor actor, String act, Map<String, Object> after, @Nullable String note) {
        audit.append(new Act(KIND, id.toString(), actor.unit(), act, Map.of(), after, note));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps every act on a revision, and who read a draft. */
@Component
public class RulebookTrail {

    public static final String KIND = "rule-revision";

    private final AuditTrail audit;

    RulebookTrail(AuditTrail audit) {
        this.audit = audit;
    }

    /** What becomes law is public; what is not yet law is kept with its readers. */
    public void read(Revision revision, String what) {
        if (revision.state().editable() || revision.state().inRelease()) {
            keep(revision, "read", Map.of(), Map.of("what", what), null);
        }
    }

    public void keep(
            Revision revision,
            String act,
            Map<String, Object> before,
            Map<String, Object> after,
            @Nullable String note) {
        audit.append(new Act(KIND, revision.reference(), revision.scope(), act, before, after, note));
    }
}

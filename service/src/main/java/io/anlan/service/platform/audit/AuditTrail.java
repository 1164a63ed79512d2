// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import java.util.List;

/** The append-only record of every act; writes join the transaction of the act. */
public interface AuditTrail {

    /** Appends one act by the current actor at the current time, chained to the subject's previous one. */
    void append(Act act);

    /** All acts on a subject, oldest first. */
    List<AuditEntry> of(String subjectKind, String subject);
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import java.util.List;

/** The append-only record of every act; writes join the transaction of the act. */
public interface AuditTrail {

    /** Appends one act by the current actor at the current time, chained to the subject's previous one. */
    void append(Act act);

    /** Appends acts in this order, with one statement for all of them; each is chained to the previous one of its subject. */
    void appendAll(List<Act> acts);

    /** All acts on a subject, oldest first. */
    List<AuditEntry> of(String subjectKind, String subject);
}

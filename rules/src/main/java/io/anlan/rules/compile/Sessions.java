// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Long-lived sessions of one pack version. A thread takes an idle session for itself, or makes one, and gives it back
 * empty; no more are kept than there are processors. Nothing hangs on a thread, so a version nobody uses any more is
 * garbage together with its sessions. A session that threw is never used again.
 *
 * <p>The option ThreadSafeOption.NO must not be set: in Drools 10.2 the consequences of all sessions of one KieBase then
 * share one array of arguments, so that a rule fired in one thread gets the facts of another.
 */
final class Sessions {

    private final KieBase base;
    private final BlockingQueue<KieSession> idle;

    Sessions(KieBase base) {
        this.base = base;
        this.idle = new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors() + 1);
    }

    void fire(List<?> facts) {
        KieSession session = idle.poll();
        if (session == null) {
            session = base.newKieSession();
        }
        boolean clean = false;
        try {
            List<FactHandle> handles = new ArrayList<>(facts.size());
            for (Object fact : facts) {
                handles.add(session.insert(fact));
            }
            session.fireAllRules();
            for (FactHandle handle : handles) {
                session.delete(handle);
            }
            clean = true;
        } finally {
            if (!clean || !idle.offer(session)) {
                session.dispose();
            }
        }
    }
}

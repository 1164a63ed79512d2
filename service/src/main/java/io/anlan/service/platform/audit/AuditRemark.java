// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import java.util.Map;

/** What is kept beside every act of a piece of work, whoever does it: e.g. that it was one of many. */
public final class AuditRemark {

    private static final ThreadLocal<Map<String, Object>> NOW = ThreadLocal.withInitial(Map::of);

    private AuditRemark() {}

    /** @param remark plain JSON values that join those after each act */
    public static void during(Map<String, Object> remark, Runnable work) {
        NOW.set(remark);
        try {
            work.run();
        } finally {
            NOW.remove();
        }
    }

    static Map<String, Object> now() {
        return NOW.get();
    }
}

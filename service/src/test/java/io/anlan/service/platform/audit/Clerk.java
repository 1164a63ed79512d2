// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import io.anlan.service.Api;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes into the trail and reads it, as somebody. */
record Clerk(AuditTrail trail, PlatformTransactionManager transactions) {

    static final String SHOP = Api.PUDONG + "/310115004/310115004012/91310115MA1AUDIT0X";
    static final Actor LI = new Actor("li", "李检查", Set.of(Role.INSPECTOR), Api.PUDONG, Set.of(), "192.0.2.7");
    static final Actor WU = new Actor("wu", "吴检查", Set.of(Role.INSPECTOR), Api.JIADING, Set.of(), "192.0.2.8");

    void append(Actor actor, Act act) {
        as(
                actor,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    trail.append(act);
                    return "done";
                }));
    }

    List<AuditEntry> read(Actor actor, String subject) {
        return as(actor, () -> trail.of("test", subject));
    }

    static Act act(String subject, String act) {
        return new Act("test", subject, SHOP, act, Map.of(), Map.of("n", 1), null);
    }

    static String newSubject() {
        return "T-" + UUID.randomUUID();
    }

    static <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null, List.of()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import io.anlan.service.platform.Actor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets the service carry out later what a person ordered: as that person, with that person's scope and not a bit more.
 *
 * <p>Transactions that begin inside see what the person saw; so nothing may be under way on this thread.
 */
public final class PersonScope {

    private PersonScope() {}

    public static void run(Actor person, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                AuthorityUtils.createAuthorityList(person.roles().stream()
                        .map(role -> "ROLE_" + role.name())
                        .toList())));
        int depth = ServiceScope.suspend();
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
            ServiceScope.resume(depth);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.scope.ServiceScope;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person of the request; without one, the service itself where it was told to act. */
@Component
class RequestActor implements CurrentActor {

    private static final Actor SERVICE = new Actor("anlan", "安澜", Set.of(), "", Set.of(), "");

    @Override
    public Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        if (ServiceScope.isActive()) {
            return SERVICE;
        }
        throw new IllegalStateException("Nobody acts on this thread. Maybe ServiceScope.run is missing around a job.");
    }
}

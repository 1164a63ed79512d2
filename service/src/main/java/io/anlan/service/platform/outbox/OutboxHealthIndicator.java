// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.outbox;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Says that somebody was not told something; the service itself goes on, so this is no reason to restart it. */
@Component
class OutboxHealthIndicator extends AbstractHealthIndicator {

    static final String DEGRADED = "DEGRADED";

    private final SetAside setAside;

    OutboxHealthIndicator(SetAside setAside) {
        super("The outbox cannot be read");
        this.setAside = setAside;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long count = setAside.count();
        if (count == 0) {
            builder.up();
        } else {
            builder.status(DEGRADED).withDetail("setAside", count);
        }
    }
}

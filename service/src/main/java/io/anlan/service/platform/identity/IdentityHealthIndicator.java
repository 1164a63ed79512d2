// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.web.client.RestOperations;

/** Whether the identity provider gives its keys: without them nobody can be told apart. */
class IdentityHealthIndicator extends AbstractHealthIndicator {

    private final RestOperations http;
    private final String keys;

    IdentityHealthIndicator(RestOperations http, String keys) {
        super("The identity provider cannot be reached");
        this.http = http;
        this.keys = keys;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        http.getForObject(keys, String.class);
        builder.up();
    }
}

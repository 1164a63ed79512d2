// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import io.anlan.service.platform.StartRefused;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses to start where it would not be clear, or not be safe, whose tokens are believed. */
class StartConditions implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("demo & production"))) {
            throw new StartRefused(
                    "The profile demo brings an issuer and users with a published password; it cannot run beside the"
                            + " profile production.",
                    "Start with --spring.profiles.active=production,keycloak and ANLAN_IDENTITY_ISSUER set to the"
                            + " address of the realm.");
        }
        if (environment.getProperty("anlan.identity.issuer", "").isBlank()) {
            throw new StartRefused(
                    "It is not said whose tokens are to be believed.",
                    "Set ANLAN_IDENTITY_ISSUER to the address of the realm, or start the demo with"
                            + " --spring.profiles.active=demo.");
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is believed.
 *
 * @param issuer whose tokens are accepted; also where the browser client logs in
 * @param keys address of the issuer's keys as the service reaches it; empty for Keycloak's below the issuer
 * @param audience what a token must be meant for
 * @param clientId the browser client at the issuer
 * @param patience how long the issuer may take to answer
 */
@ConfigurationProperties("anlan.identity")
public record IdentitySettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String keys,
        @DefaultValue("anlan-api") String audience,
        @DefaultValue("anlan-ui") String clientId,
        @DefaultValue("3s") Duration patience) {}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import java.util.List;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/** What a token must satisfy besides its signature, whoever issued it. */
public class TokenChecks {

    private TokenChecks() {}

    public static OAuth2TokenValidator<Jwt> of(IdentitySettings settings) {
        return JwtValidators.createDefaultWithValidators(List.of(
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(settings.audience()))));
    }
}

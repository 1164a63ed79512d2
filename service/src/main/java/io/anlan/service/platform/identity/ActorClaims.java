// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads the actor from a verified token; the claims are the same from the embedded issuer and from Keycloak.
 *
 * <p>Unknown roles are ignored, since a realm has roles of its own. A malformed unit or industry refuses the token: read
 * leniently it could widen what its bearer sees.
 */
public class ActorClaims implements Converter<Jwt, ActorAuthentication> {

    public static final String USERNAME = "preferred_username";
    public static final String NAME = "name";
    public static final String ROLES = "realm_access";
    public static final String UNIT = "unit";
    public static final String INDUSTRIES = "industries";

    private static final Pattern PATH = Pattern.compile("[0-9]{6}(/[0-9A-Z]{6,18}){0,4}");
    private static final Pattern INDUSTRY = Pattern.compile("[A-Z][A-Z_]{0,40}");
    private static final Set<String> KNOWN =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    @Override
    public ActorAuthentication convert(Jwt token) {
        String username = token.getClaimAsString(USERNAME);
        if (username == null || username.isBlank()) {
            throw new InvalidBearerTokenException("The token has no claim " + USERNAME);
        }
        var actor = new Actor(
                username,
                Objects.requireNonNullElse(token.getClaimAsString(NAME), username),
                roles(token),
                unit(token),
                industries(token),
                address());
        return new ActorAuthentication(actor, token);
    }

    private static Set<Role> roles(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap(ROLES);
        if (access == null || !(access.get("roles") instanceof Collection<?> names)) {
            return Set.of();
        }
        return names.stream()
                .map(String::valueOf)
                .filter(KNOWN::contains)
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String unit(Jwt token) {
        String unit = token.getClaimAsString(UNIT);
        if (unit == null || unit.isEmpty()) {
            return ""; // sees nothing
        }
        if (!PATH.matcher(unit).matches()) {
            throw new InvalidBearerTokenException("The claim unit is no path of units");
        }
        return unit;
    }

    private static Set<String> industries(Jwt token) {
        List<String> industries = token.getClaimAsStringList(INDUSTRIES);
        if (industries == null) {
            return Set.of();
        }
        if (!industries.stream().allMatch(code -> INDUSTRY.matcher(code).matches())) {
            throw new InvalidBearerTokenException("The claim industries has a malformed code");
        }
        return Set.copyOf(industries);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }
}

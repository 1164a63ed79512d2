// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told about each kind of page. */
public final class SecurityHeaders {

    /** Answers for programs: nothing to load, nothing to frame. */
    static final String API = "default-src 'none'; frame-ancestors 'none'";

    /** The login page and the silent renewal's frame. No form-action: browsers apply it to the way back, too. */
    public static final String ISSUER = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "base-uri 'none'; frame-ancestors 'self'";

    /** The client: inline styles come from antd, data images from the process diagram. */
    private static final String CLIENT = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'%1$s; frame-src 'self'%1$s; "
            + "worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self'%1$s; "
            + "frame-ancestors 'self'";

    private SecurityHeaders() {}

    /** @param identityOrigin where the client logs in; empty for its own origin */
    static String client(String identityOrigin) {
        return CLIENT.formatted(identityOrigin.isEmpty() ? "" : " " + identityOrigin);
    }

    public static void apply(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .frameOptions(frames -> {
                    if (contentSecurityPolicy.contains("frame-ancestors 'self'")) {
                        frames.sameOrigin();
                    } else {
                        frames.deny();
                    }
                })
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(self), microphone=(), geolocation=(), payment=()"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration.print;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The addresses that codes on signs open.
 *
 * @param baseUrl where the service is reached from outside, e.g. {@code https://anlan.example.org}; the address of the
 *     request when it is not set
 */
@ConfigurationProperties("anlan.public")
public record Links(@Nullable String baseUrl) {

    /** @param notice token of what it published; null before */
    public String ofEnterprise(String code, @Nullable String notice, String requested) {
        return base(requested) + "/q/e/" + code + (notice == null ? "" : "?n=" + notice);
    }

    /** @param number of the risk point */
    public String ofRiskPoint(String number, String requested) {
        return base(requested) + "/q/r/" + number;
    }

    private String base(String requested) {
        return (baseUrl == null || baseUrl.isBlank() ? requested : baseUrl.strip()).replaceAll("/+$", "");
    }
}

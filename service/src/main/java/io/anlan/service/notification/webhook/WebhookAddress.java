// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import io.anlan.service.notification.webhook.GuardedResolver.AddressRefused;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an address may be registered; it is looked at again with each call, for names move. */
@Component
class WebhookAddress {

    private static final int LONGEST = 500;

    private final boolean plainHttp;
    private final GuardedResolver resolver;

    WebhookAddress(WebhookSettings settings) {
        this.plainHttp = settings.plainHttp();
        this.resolver =
                new GuardedResolver(SystemDefaultDnsResolver.INSTANCE, new AddressGuard(settings.allowedNetworks()));
    }

    /** What is wrong with it; nothing when it may be called. */
    Optional<Violation> complaint(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return violation("missing", "必须填写", "This is required.");
        }
        if (url.length() > LONGEST) {
            return violation("too-long", "最多500字", "At most 500 characters.");
        }
        URI uri;
        try {
            uri = new URI(url).parseServerAuthority();
        } catch (URISyntaxException e) {
            return malformed();
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(plainHttp && scheme.equals("http"))) {
            return violation("not-https", "须以 https:// 开头", "It must begin with https://.");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null || uri.getPort() == 0) {
            return malformed();
        }
        return lookUp(uri.getHost());
    }

    private Optional<Violation> lookUp(String host) {
        try {
            resolver.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            return Optional.empty();
        } catch (AddressRefused e) {
            return violation(
                    "address-refused",
                    "该地址指向内部网络，不允许推送；确需推送时由运维人员放行该网段",
                    "It leads into a private network, which is not called unless the operator allows that network.");
        } catch (UnknownHostException e) {
            return violation("unknown-host", "找不到该主机", "There is no such host.");
        }
    }

    private static Optional<Violation> malformed() {
        return violation(
                "malformed",
                "不是有效的地址（不得含用户名、口令或片段）",
                "This is no address that can be called (no user, password or fragment).");
    }

    private static Optional<Violation> violation(String code, String zh, String en) {
        return Optional.of(new Violation("/url", code, new Wording(zh, en)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once and lets through only what may be called; the connection is made to the very addresses that were looked
 * at. A name that answers differently the next time (DNS rebinding) is looked at again before it is called again.
 */
final class GuardedResolver implements DnsResolver {

    private final DnsResolver names;
    private final AddressGuard guard;

    GuardedResolver(DnsResolver names, AddressGuard guard) {
        this.names = names;
        this.guard = guard;
    }

    /** @throws AddressRefused if one of its addresses may not be called, whatever the others are */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException(host);
        }
        if (!Arrays.stream(found).allMatch(guard::permits)) {
            throw new AddressRefused(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Says which name it was and not which address: the answer must not map the network. */
    static final class AddressRefused extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        AddressRefused(String host) {
            super(host + " leads to an address that may not be called");
        }
    }
}

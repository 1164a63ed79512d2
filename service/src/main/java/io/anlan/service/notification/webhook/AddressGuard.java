// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses the service may be told to call: public ones only, so that nobody reaches through it what stands beside it,
 * such as databases, other services of the house or the metadata service of a cloud (169.254.169.254, 100.100.100.200,
 * fd00:ec2::254). Networks an operator allows are excepted: on a government network the receivers are private.
 *
 * <p>From the IANA special-purpose address registries for IPv4 and IPv6.
 */
final class AddressGuard {

    private static final List<Network> REFUSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23", // special purposes, Teredo among them, which hides an IPv4 address
                    "2001:db8::/32",
                    "2002::/16", // 6to4, which hides an IPv4 address
                    "3fff::/20")
            .map(Network::of)
            .toList();

    /** All that is globally routable; mapped, translated, unique-local and link-local addresses lie outside. */
    private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

    private final List<Network> allowed;

    /** @param allowed networks excepted, e.g. {@code 10.12.0.0/16} */
    AddressGuard(List<String> allowed) {
        this.allowed = allowed.stream().map(Network::of).toList();
    }

    boolean permits(InetAddress address) {
        if (allowed.stream().anyMatch(network -> network.contains(address))) {
            return true;
        }
        if (address instanceof Inet6Address && !GLOBAL_IPV6.contains(address)) {
            return false;
        }
        return REFUSED.stream().noneMatch(network -> network.contains(address));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatStandsBesideTheServiceIsNotCalled(String address) throws UnknownHostException {
        assertThat(guard.permits(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.5.5.5",
                "2400:3200::1",
                "2606:4700:4700::1111"
            })
    void whatIsPublicIsCalled(String address) throws UnknownHostException {
        assertThat(guard.permits(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void anOperatorAllowsOneNetworkAndNoOther() throws UnknownHostException {
        var government = new AddressGuard(List.of("10.12.0.0/16", "fd12:3456::/32"));
        assertThat(government.permits(InetAddress.getByName("10.12.255.1"))).isTrue();
        assertThat(government.permits(InetAddress.getByName("10.13.0.1"))).isFalse();
        assertThat(government.permits(InetAddress.getByName("fd12:3456::1"))).isTrue();
        assertThat(government.permits(InetAddress.getByName("fd12:3457::1"))).isFalse();
        assertThat(government.permits(InetAddress.getByName("127.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "localhost/8", "", "10.0.0.0/8/8", "::/129"})
    void aSettingThatIsNoNetworkStopsTheStart(String text) {
        assertThatThrownBy(() -> new AddressGuard(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A block of addresses: the first of them, and how many bits all have in common with it. */
final class Network {

    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F.:]+)/(\\d{1,3})");

    private final byte[] first;
    private final int bits;

    private Network(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException unless it is an address, a slash and a number of bits */
    static Network of(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("No network: " + text + ". It looks like 10.12.0.0/16.");
        }
        try {
            byte[] first = InetAddress.getByName(match.group(1)).getAddress(); // digits only: nothing is looked up
            int bits = Integer.parseInt(match.group(2));
            if (bits > first.length * Byte.SIZE) {
                throw new IllegalArgumentException("No network: " + text + " has too many bits.");
            }
            return new Network(first, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("No network: " + text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((first[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}

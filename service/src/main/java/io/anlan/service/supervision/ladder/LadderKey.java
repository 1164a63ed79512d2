// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

/**
 * Which ladder: each episode of a hidden danger's life climbs one of its own.
 *
 * @param episode 1, and one more each time it is opened again
 */
public record LadderKey(String number, int episode) {

    /** As the process knows it, e.g. {@code HD-2026-000001/1}. */
    public static LadderKey of(String text) {
        int slash = text.lastIndexOf('/');
        return new LadderKey(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    public String text() {
        return number + "/" + episode;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.publication;

/** One version of something published under an id. Immutable. */
public interface PublishedVersion {

    String id();

    /** A whole number, rising with every publication of the same id. */
    String version();

    /** SHA-256, in hexadecimal, of everything it says. */
    String digest();
}

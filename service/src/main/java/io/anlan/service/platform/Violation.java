// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

/**
 * One value of a request that cannot be taken.
 *
 * @param pointer where it stands, as a JSON pointer, e.g. {@code /facts/0/values/fixedGasAlarm}
 * @param code stable, e.g. {@code wrong-type}
 */
public record Violation(String pointer, String code, Wording message) {}

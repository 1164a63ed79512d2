// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

/**
 * How many records would change.
 *
 * @param key code of what is counted; of outcomes both, with a space between
 * @param name of the enterprise; else empty or the code again
 * @param earlier of them, those that would be due earlier
 * @param later of them, those that would be due later
 */
public record DifferenceCount(String key, String name, long changed, long earlier, long later) {}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation.point;

/**
 * How many risk points would stand otherwise.
 *
 * @param key code of what is counted; of levels both, with a space between
 * @param name of the enterprise; else empty or the code again
 * @param worse of them, those that would have a worse level
 * @param better of them, those that would have a better level
 */
public record PointCount(String key, String name, long changed, long worse, long better) {}

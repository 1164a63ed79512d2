// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

/**
 * A unit as its documents print it.
 *
 * @param path of the unit, e.g. {@code 310000/310115}
 * @param name over the seal, e.g. 浦东新区应急管理局
 * @param abbreviation 机关代字, in its numbers, e.g. 浦
 */
public record IssuingUnit(String path, String name, String abbreviation) {}

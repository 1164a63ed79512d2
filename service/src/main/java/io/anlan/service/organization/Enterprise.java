// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import java.util.Map;

/**
 * A production and operation entity.
 *
 * @param code unified social credit code
 * @param industry industry code, e.g. MACHINERY
 * @param path path of the unit, e.g. {@code 310000/310115/310115004/310115004012/9131…}; the scope of all that is its own
 * @param attributes further attributes by vocabulary name, e.g. isMetalSmelting
 */
public record Enterprise(String code, String name, String industry, String path, Map<String, Object> attributes) {}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

/** Where the cause of a hidden danger lies. */
public enum CauseCategory {
    /** What people do against the rules or without training. */
    PEOPLE,
    /** Equipment, safety devices and material. */
    EQUIPMENT,
    /** The place: layout, light, ventilation, weather. */
    ENVIRONMENT,
    /** Missing or unkept management: duties, procedures, checks, funds. */
    MANAGEMENT,
    /** Design or construction. */
    DESIGN,
    /** What comes from outside of the enterprise. */
    OUTSIDE,
    OTHER
}

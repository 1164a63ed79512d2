// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.determination;

/**
 * Whose rules apply: those of the whole country, of the city, and what district and industry add to them.
 *
 * @param division code of the district, street or city, e.g. 310115; {@link #COUNTRY} for the rules of the country alone
 * @param industry industry code of the enterprise, e.g. MACHINERY
 */
public record Jurisdiction(String division, String industry) {

    /** Where no division is known. */
    public static final String COUNTRY = "CN";
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

/**
 * An enterprise of the city.
 *
 * @param index from 0; the random numbers of an enterprise are its own, so that it is the same whoever asks
 * @param known whether the register has it already
 * @param points how many risk points it reports; none for some
 * @param firstPoint ordinal of the first of them
 * @param inspections completed in the last twelve months
 */
public record Firm(
        int index,
        String code,
        String name,
        String industry,
        String category,
        String scope,
        String districtCode,
        String districtName,
        boolean known,
        int points,
        int firstPoint,
        int inspections) {

    public String person(String part) {
        return part + "." + code;
    }
}

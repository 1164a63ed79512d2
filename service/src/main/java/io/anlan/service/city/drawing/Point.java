// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A risk point of an enterprise.
 *
 * @param building from 1: the building it is in
 * @param x position on the plan of the site, 0 left to 1 right
 * @param y position on the plan of the site, 0 top to 1 bottom
 */
public record Point(
        UUID id,
        int ordinal,
        CityCatalogue.Template template,
        int building,
        double x,
        double y,
        LocalDate createdOn,
        String responsible) {

    public String number() {
        return "RP-%06d".formatted(ordinal);
    }

    public String place() {
        return building + "号厂房";
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of everything there is.
 *
 * @param reporting enterprises that reported risk points
 * @param hiddenDangers of all years, the last one included
 * @param rectified of those found in the last twelve months
 * @param withinDeadline of those found in the last twelve months
 * @param overdue of those found in the last twelve months
 * @param inspecting units that inspected in the last twelve months; not all of them report risk points
 */
public record CityFigures(
        int reporting,
        int riskPoints,
        int hiddenDangers,
        int rectified,
        int withinDeadline,
        int overdue,
        int inspecting,
        int inspections) {

    /** 沪应急函〔2022〕101号: what the city's emergency bureau told the people's congress. */
    public static final CityFigures SOURCE = new CityFigures(5_719, 429_366, 235_668, 29_835, 56, 114, 6_522, 30_894);

    public CityFigures scaled(BigDecimal scale) {
        return new CityFigures(
                part(reporting, scale),
                part(riskPoints, scale),
                part(hiddenDangers, scale),
                part(rectified, scale),
                part(withinDeadline, scale),
                part(overdue, scale),
                part(inspecting, scale),
                part(inspections, scale));
    }

    public int found() {
        return rectified + withinDeadline + overdue;
    }

    private static int part(int whole, BigDecimal scale) {
        return Math.max(
                1,
                scale.multiply(BigDecimal.valueOf(whole))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * A record that would be decided otherwise.
 *
 * @param number of the hidden danger
 * @param now by what is law
 * @param then with the revision
 */
public record Difference(
        String number,
        String districtCode,
        String industry,
        String enterpriseCode,
        String enterpriseName,
        LocalDate foundOn,
        List<DifferenceKind> kinds,
        Consequence now,
        Consequence then) {}

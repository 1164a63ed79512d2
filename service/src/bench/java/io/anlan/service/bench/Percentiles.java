// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.util.List;

/** The value below which a share of all lies. */
final class Percentiles {

    private Percentiles() {}

    static double of(List<Double> values, double percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * percent / 100) - 1));
    }
}

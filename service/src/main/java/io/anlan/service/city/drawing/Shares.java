// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a number among many so that the parts add up to it. */
final class Shares {

    private Shares() {}

    /** Everybody gets {@code least} and a part of the rest by weight; what rounding leaves goes to the largest remainders. */
    static int[] of(int whole, int least, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int rest = Math.max(0, whole - least * weights.length);
        int[] parts = new int[weights.length];
        double[] remainders = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = rest * weights[i] / sum;
            parts[i] = least + (int) exact;
            remainders[i] = exact - (int) exact;
            given += parts[i];
        }
        int[] largest = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -remainders[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; given < whole; i++, given++) {
            parts[largest[i % largest.length]]++;
        }
        return parts;
    }
}

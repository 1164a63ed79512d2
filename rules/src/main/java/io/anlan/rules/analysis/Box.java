// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A set of cases: for every dimension the classes of values it holds, in every combination. */
final class Box {

    private final BitSet[] sides;

    Box(List<BitSet> sides) {
        this.sides = sides.toArray(BitSet[]::new);
    }

    private Box(BitSet[] sides) {
        this.sides = sides;
    }

    boolean isEmpty() {
        return Arrays.stream(sides).anyMatch(BitSet::isEmpty);
    }

    boolean meets(Box other) {
        for (int i = 0; i < sides.length; i++) {
            if (!sides[i].intersects(other.sides[i])) {
                return false;
            }
        }
        return true;
    }

    boolean holds(Box other) {
        for (int i = 0; i < sides.length; i++) {
            if (!minus(other.sides[i], sides[i]).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    Box and(Box other) {
        BitSet[] both = new BitSet[sides.length];
        for (int i = 0; i < sides.length; i++) {
            both[i] = and(sides[i], other.sides[i]);
        }
        return new Box(both);
    }

    /** What is left of this box without the other, as boxes that do not meet. */
    List<Box> without(Box other) {
        List<Box> left = new ArrayList<>();
        BitSet[] rest = sides.clone();
        for (int i = 0; i < sides.length; i++) {
            BitSet outside = minus(sides[i], other.sides[i]);
            if (!outside.isEmpty()) {
                BitSet[] piece = rest.clone();
                piece[i] = outside;
                left.add(new Box(piece));
            }
            rest[i] = and(sides[i], other.sides[i]);
        }
        return left;
    }

    /** The classes of one dimension; not to be changed. */
    BitSet side(int dimension) {
        return sides[dimension];
    }

    /** The same with another side. */
    Box with(int dimension, BitSet side) {
        BitSet[] changed = sides.clone();
        changed[dimension] = side;
        return new Box(changed);
    }

    /** One case of the box: for every dimension the number of a class. */
    int[] first() {
        return Arrays.stream(sides).mapToInt(side -> side.nextSetBit(0)).toArray();
    }

    private static BitSet minus(BitSet a, BitSet b) {
        BitSet result = (BitSet) a.clone();
        result.andNot(b);
        return result;
    }

    private static BitSet and(BitSet a, BitSet b) {
        BitSet result = (BitSet) a.clone();
        result.and(b);
        return result;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.vocabulary;

import io.anlan.rules.FactValue;
import java.util.List;

/** Which of two answers asks more of an enterprise. */
public sealed interface Strictness {

    /** Whether an answer asks less than another one; answers that cannot be compared count as asking less. */
    boolean looser(FactValue answer, FactValue than);

    /** The smaller number is the stricter one, as with days to rectify. */
    record Less() implements Strictness {
        @Override
        public boolean looser(FactValue answer, FactValue than) {
            return !(answer instanceof FactValue.Quantity a && than instanceof FactValue.Quantity b)
                    || a.value().compareTo(b.value()) > 0;
        }
    }

    /** The larger number is the stricter one. */
    record More() implements Strictness {
        @Override
        public boolean looser(FactValue answer, FactValue than) {
            return !(answer instanceof FactValue.Quantity a && than instanceof FactValue.Quantity b)
                    || a.value().compareTo(b.value()) < 0;
        }
    }

    /** Codes from the strictest on; one that is not named cannot be compared with another. */
    record Order(List<String> codes) implements Strictness {

        public Order {
            codes = List.copyOf(codes);
        }

        @Override
        public boolean looser(FactValue answer, FactValue than) {
            int place = codes.indexOf(answer.text());
            int other = codes.indexOf(than.text());
            return !answer.equals(than) && (place < 0 || other < 0 || place > other);
        }
    }
}

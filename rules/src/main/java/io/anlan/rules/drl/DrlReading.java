// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.drl;

import io.anlan.rules.drl.DrlText.Lines;
import io.anlan.rules.model.Row;
import java.util.List;

/**
 * What could be read of a text, and what could not.
 *
 * @param rules in the order of the text, without those in which there is a mistake
 * @param mistakes in the order of the text; empty when all of it was read
 */
public record DrlReading(List<Rule> rules, List<Mistake> mistakes) {

    public DrlReading {
        rules = List.copyOf(rules);
        mistakes = List.copyOf(mistakes);
    }

    /** One rule and where it stands. */
    public record Rule(Row row, Lines lines) {}
}

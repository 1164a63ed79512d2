// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.sheet;

/** The sheets of a pack. */
public enum SheetName {
    /** One line: what the pack says about itself. */
    HEADER,
    /** One line for each dated value of each parameter. */
    PARAMETERS,
    ROWS,
    EXAMPLES,
    /** One line for each step of each scenario. */
    SCENARIOS,
    /** Of a catalogue of control measures: the standards its rows name. */
    STANDARDS
}

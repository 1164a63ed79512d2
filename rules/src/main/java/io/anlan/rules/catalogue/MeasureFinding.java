// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.catalogue;

import io.anlan.rules.FactValue;

/** A measure whose answer does not pass, with the answer as it was given. */
public record MeasureFinding(ControlMeasure measure, FactValue actual) {}

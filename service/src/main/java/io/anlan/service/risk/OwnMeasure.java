// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.risk.catalogue.CatalogueMeasure.Checker;
import io.anlan.service.risk.catalogue.CatalogueMeasure.Frequency;
import io.anlan.service.risk.catalogue.CatalogueMeasure.MeasureKind;

/**
 * A control measure the enterprise wrote itself.
 *
 * @param text one checkable sentence; whether it is so, is the question, and yes passes
 */
public record OwnMeasure(MeasureKind kind, String text, Checker checkedBy, Frequency frequency) {}

// SPDX-License-Identifier: Apache-2.0
/** The city as it is drawn from a seed, before a row of it is written: enterprises, risk points, inspections, hidden dangers. */
@NullMarked
package io.anlan.service.city.drawing;

import org.jspecify.annotations.NullMarked;

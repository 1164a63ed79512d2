// SPDX-License-Identifier: Apache-2.0
/** How the levels of risk points move: with hidden dangers and inspections left out, remembered change by change. */
@NullMarked
package io.anlan.service.risk.level;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Grading all risk points anew after the rules changed: in the background, batch by batch, resumed after a restart. */
@NullMarked
package io.anlan.service.risk.regrading;

import org.jspecify.annotations.NullMarked;

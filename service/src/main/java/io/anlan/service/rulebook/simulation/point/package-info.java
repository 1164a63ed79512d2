// SPDX-License-Identifier: Apache-2.0
/** What a revision would change at risk points as they stand: their colours, who controls them, and what is asked of them. */
@NullMarked
package io.anlan.service.rulebook.simulation.point;

import org.jspecify.annotations.NullMarked;

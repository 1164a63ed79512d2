// SPDX-License-Identifier: Apache-2.0
/** What would have come out under other rules. */
@NullMarked
package io.anlan.rules.simulation;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** From the model to the canonical model of Drools; the only user of Drools. */
@NullMarked
package io.anlan.rules.compile;

import org.jspecify.annotations.NullMarked;

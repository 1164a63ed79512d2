// SPDX-License-Identifier: Apache-2.0
/** The ladder beside the road of a hidden danger: what follows when deadlines pass, step by step, until it is over. */
@NullMarked
package io.anlan.processes.escalation;

import org.jspecify.annotations.NullMarked;

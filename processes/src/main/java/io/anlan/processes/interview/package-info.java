// SPDX-License-Identifier: Apache-2.0
/** The road of one interview (约谈), from its proposal to the last commitment kept. */
@NullMarked
package io.anlan.processes.interview;

import org.jspecify.annotations.NullMarked;

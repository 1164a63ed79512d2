// SPDX-License-Identifier: Apache-2.0
/** The road of one transfer to enforcement (移送执法), from its proposal to the outcome that comes back. */
@NullMarked
package io.anlan.processes.enforcementtransfer;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The only engine code of the ladder: what its process is told, and what it asks. */
@NullMarked
package io.anlan.service.supervision.ladder.process;

import org.jspecify.annotations.NullMarked;

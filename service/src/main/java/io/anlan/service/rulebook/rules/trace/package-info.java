// SPDX-License-Identifier: Apache-2.0
/** How a case goes through the rows, and which rules hold for it. */
@NullMarked
package io.anlan.service.rulebook.rules.trace;

import org.jspecify.annotations.NullMarked;

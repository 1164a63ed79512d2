// SPDX-License-Identifier: Apache-2.0
/** Where a decision comes from: which rules hold somewhere, how a case goes through them step by step, and by other rules. */
@NullMarked
package io.anlan.service.rulebook.trace;

import org.jspecify.annotations.NullMarked;

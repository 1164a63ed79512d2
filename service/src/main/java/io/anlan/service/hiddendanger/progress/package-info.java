// SPDX-License-Identifier: Apache-2.0
/** How a rectification gets on, reported as often as rules ask, and what was spent so far. */
@NullMarked
package io.anlan.service.hiddendanger.progress;

import org.jspecify.annotations.NullMarked;

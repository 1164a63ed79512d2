// SPDX-License-Identifier: Apache-2.0
/** What counts as a hidden danger, how bad, until when, and why. */
@NullMarked
package io.anlan.rules;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What a decision rests on: rows that were met, conditions that were not, values that are missing. */
@NullMarked
package io.anlan.rules.reasons;

import org.jspecify.annotations.NullMarked;

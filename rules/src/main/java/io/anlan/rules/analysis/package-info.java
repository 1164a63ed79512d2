// SPDX-License-Identifier: Apache-2.0
/** What is wrong with a table although every row is well-formed: gaps, contradictions, rows that can never answer. */
@NullMarked
package io.anlan.rules.analysis;

import org.jspecify.annotations.NullMarked;

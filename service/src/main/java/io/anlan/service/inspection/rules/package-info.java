// SPDX-License-Identifier: Apache-2.0
/** Asks the rules whether an answer passes. */
@NullMarked
package io.anlan.service.inspection.rules;

import org.jspecify.annotations.NullMarked;

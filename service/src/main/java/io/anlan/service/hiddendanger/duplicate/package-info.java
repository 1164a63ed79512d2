// SPDX-License-Identifier: Apache-2.0
/** Records that may be about the same thing, and what becomes of them. */
@NullMarked
package io.anlan.service.hiddendanger.duplicate;

import org.jspecify.annotations.NullMarked;

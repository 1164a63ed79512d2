// SPDX-License-Identifier: Apache-2.0
/** What a pack has to be before it may be published. */
@NullMarked
package io.anlan.rules.check;

import org.jspecify.annotations.NullMarked;

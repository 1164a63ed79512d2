// SPDX-License-Identifier: Apache-2.0
/** Packs in the words of the people who answer for them: rows as sentences, and what one version changes in another. */
@NullMarked
package io.anlan.rules.reading;

import org.jspecify.annotations.NullMarked;

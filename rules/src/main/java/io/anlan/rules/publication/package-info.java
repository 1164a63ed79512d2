// SPDX-License-Identifier: Apache-2.0
/** What publishing means: content has a digest, a published version never changes, and all change by one swap. */
@NullMarked
package io.anlan.rules.publication;

import org.jspecify.annotations.NullMarked;

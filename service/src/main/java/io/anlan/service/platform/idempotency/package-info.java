// SPDX-License-Identifier: Apache-2.0
/** Creations that may be repeated without creating twice. */
@NullMarked
package io.anlan.service.platform.idempotency;

import org.jspecify.annotations.NullMarked;

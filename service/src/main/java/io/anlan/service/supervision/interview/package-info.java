// SPDX-License-Identifier: Apache-2.0
/** Interviews (约谈): called, held with minutes, commitments followed up until each is kept. */
@NullMarked
package io.anlan.service.supervision.interview;

import org.jspecify.annotations.NullMarked;

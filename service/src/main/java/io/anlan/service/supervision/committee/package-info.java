// SPDX-License-Identifier: Apache-2.0
/** Bodies that work across districts for some industries (专委会), and their members. */
@NullMarked
package io.anlan.service.supervision.committee;

import org.jspecify.annotations.NullMarked;

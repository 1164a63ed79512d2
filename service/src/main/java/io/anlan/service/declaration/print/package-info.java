// SPDX-License-Identifier: Apache-2.0
/** Pages to hang up: notice board, post cards, codes. */
@NullMarked
package io.anlan.service.declaration.print;

import org.jspecify.annotations.NullMarked;

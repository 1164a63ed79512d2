// SPDX-License-Identifier: Apache-2.0
/** Risk points that come as a file: checked first, then imported as a whole or not at all. */
@NullMarked
package io.anlan.service.risk.intake;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The right of whoever reported a hidden danger to object to its dismissal. */
@NullMarked
package io.anlan.service.hiddendanger.objection;

import org.jspecify.annotations.NullMarked;

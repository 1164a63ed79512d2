// SPDX-License-Identifier: Apache-2.0
/** Reading many inspections at once. */
@NullMarked
package io.anlan.service.inspection.register;

import org.jspecify.annotations.NullMarked;

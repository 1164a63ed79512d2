// SPDX-License-Identifier: Apache-2.0
/** Tables as DMN 1.3 decision tables, for those that fit, and back; what does not fit is refused by its cell. */
@NullMarked
package io.anlan.rules.dmn;

import org.jspecify.annotations.NullMarked;

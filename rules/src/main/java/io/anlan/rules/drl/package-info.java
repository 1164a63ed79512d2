// SPDX-License-Identifier: Apache-2.0
/** The rows of a pack as a small part of the Drools rule language, and back; parsed here and never compiled as such. */
@NullMarked
package io.anlan.rules.drl;

import org.jspecify.annotations.NullMarked;

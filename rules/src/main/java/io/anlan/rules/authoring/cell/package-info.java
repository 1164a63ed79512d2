// SPDX-License-Identifier: Apache-2.0
/** Tables of cells from strangers, and what a cell says: values, conditions and assignments. */
@NullMarked
package io.anlan.rules.authoring.cell;

import org.jspecify.annotations.NullMarked;

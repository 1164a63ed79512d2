// SPDX-License-Identifier: Apache-2.0
/** Packs and catalogues as sheets of lines, and lines as packs and catalogues. */
@NullMarked
package io.anlan.service.rulebook.rules.sheet;

import org.jspecify.annotations.NullMarked;

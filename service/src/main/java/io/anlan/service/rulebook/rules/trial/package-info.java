// SPDX-License-Identifier: Apache-2.0
/** Rules that are not law, tried on what is stored. */
@NullMarked
package io.anlan.service.rulebook.rules.trial;

import org.jspecify.annotations.NullMarked;

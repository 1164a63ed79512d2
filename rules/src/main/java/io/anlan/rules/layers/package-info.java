// SPDX-License-Identifier: Apache-2.0
/** Rules of a city, a district or an industry on top of the rules they belong to. */
@NullMarked
package io.anlan.rules.layers;

import org.jspecify.annotations.NullMarked;

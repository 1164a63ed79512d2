// SPDX-License-Identifier: Apache-2.0
/** Everything a rule may mention: fact types, attributes, units, allowed values, questions. */
@NullMarked
package io.anlan.rules.vocabulary;

import org.jspecify.annotations.NullMarked;

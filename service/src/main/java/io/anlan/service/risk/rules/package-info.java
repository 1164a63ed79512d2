// SPDX-License-Identifier: Apache-2.0
/** Asks the rules: what the catalogue says and how a risk is graded. */
@NullMarked
@NamedInterface("rules")
package io.anlan.service.risk.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

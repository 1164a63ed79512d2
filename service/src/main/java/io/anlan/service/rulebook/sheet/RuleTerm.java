// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.sheet;

import io.anlan.service.platform.Wording;

/** One code with what people call it. */
public record RuleTerm(String code, Wording labels) {}

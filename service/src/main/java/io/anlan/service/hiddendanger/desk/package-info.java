// SPDX-License-Identifier: Apache-2.0
/** The desk of whoever decides: how urgent work is, who has taken it, and what is offered for the decision. */
@NullMarked
@NamedInterface("desk")
package io.anlan.service.hiddendanger.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

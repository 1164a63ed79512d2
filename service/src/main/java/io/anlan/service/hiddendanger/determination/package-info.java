// SPDX-License-Identifier: Apache-2.0
/** What the road asks of the law, answered where the rules are known: which level this is, and until when to rectify it. */
@NullMarked
@NamedInterface("determination")
package io.anlan.service.hiddendanger.determination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

// SPDX-License-Identifier: Apache-2.0
/** The ladder: what follows when deadlines pass, step by step and exactly once, and what is taken back when it eases. */
@NullMarked
@NamedInterface("ladder")
package io.anlan.service.supervision.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

// SPDX-License-Identifier: Apache-2.0
/** How long each duty may take: periods that start, pause, go on, begin anew and stop, and every date with its reason. */
@NullMarked
@NamedInterface("clock")
package io.anlan.service.hiddendanger.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

// SPDX-License-Identifier: Apache-2.0
/** More time to rectify: extensions and deferrals, who decides them by rule, and the new last day that follows. */
@NullMarked
@NamedInterface("extension")
package io.anlan.service.hiddendanger.extension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

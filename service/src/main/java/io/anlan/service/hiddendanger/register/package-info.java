// SPDX-License-Identifier: Apache-2.0
/** Reading many hidden dangers at once: the register (台账) and everybody's own work. */
@NullMarked
@NamedInterface("register")
package io.anlan.service.hiddendanger.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

// SPDX-License-Identifier: Apache-2.0
/** Reading many risk points at once: the register (台账), page by page. */
@NullMarked
@NamedInterface("register")
package io.anlan.service.risk.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

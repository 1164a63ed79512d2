// SPDX-License-Identifier: Apache-2.0
/** What belongs to an end: why it had come about, whether it stays away, who is looked at again, and who objects. */
@NullMarked
@NamedInterface("closure")
package io.anlan.service.hiddendanger.closure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

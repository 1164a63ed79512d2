// SPDX-License-Identifier: Apache-2.0
/** What listed supervision, interviews and transfers to enforcement have in common: a number, a status, entries that stay. */
@NullMarked
@NamedInterface("proceeding")
package io.anlan.service.supervision.proceeding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

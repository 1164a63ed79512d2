// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;
import java.time.LocalDate;

/** The rectification order was issued, and the deadline runs. */
public record RectificationOrdered(About about, Instant at, LocalDate dueOn) implements HiddenDangerEvent {}

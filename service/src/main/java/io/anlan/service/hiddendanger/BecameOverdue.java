// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;
import java.time.LocalDate;

/** The deadline passed without a submission that holds; published once for each deadline. */
public record BecameOverdue(About about, Instant at, LocalDate dueOn) implements HiddenDangerEvent {}

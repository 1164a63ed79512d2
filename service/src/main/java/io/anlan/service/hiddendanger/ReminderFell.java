// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;
import java.time.LocalDate;

/** A reminder day came while rectification was not yet submitted; published once for each day. */
public record ReminderFell(About about, Instant at, LocalDate remindOn, LocalDate dueOn) implements HiddenDangerEvent {}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;

/** A rectification plan waits for review; {@code round} counts from 1. */
public record RectificationPlanSubmitted(About about, Instant at, int round) implements HiddenDangerEvent {}

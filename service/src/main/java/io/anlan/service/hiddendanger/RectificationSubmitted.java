// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;

/** The rectifier says it is done; {@code round} counts from 1. */
public record RectificationSubmitted(About about, Instant at, int round) implements HiddenDangerEvent {}

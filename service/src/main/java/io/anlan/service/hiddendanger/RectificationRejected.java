// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;

/** The inspection found it not done. */
public record RectificationRejected(About about, Instant at, int round, String reason) implements HiddenDangerEvent {}

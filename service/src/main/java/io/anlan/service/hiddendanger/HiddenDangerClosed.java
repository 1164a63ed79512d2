// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;

/** Accepted and closed (销号). */
public record HiddenDangerClosed(About about, Instant at) implements HiddenDangerEvent {}

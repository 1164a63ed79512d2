// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;

/** The regulator found that there is nothing to rectify here. */
public record HiddenDangerDismissed(About about, Instant at, String reason) implements HiddenDangerEvent {}

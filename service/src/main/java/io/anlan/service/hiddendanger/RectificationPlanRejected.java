// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.time.Instant;

/** The plan was sent back. */
public record RectificationPlanRejected(About about, Instant at, int round, String reason)
        implements HiddenDangerEvent {}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/** A delivery that tells nothing, to see whether it arrives; tried once. */
public record TrialRecord(UUID id, String recipient, String scope, Instant at, Outcome outcome, long millis) {}

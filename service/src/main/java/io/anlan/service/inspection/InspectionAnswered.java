// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import java.time.Instant;
import java.util.UUID;

/**
 * An enterprise's own inspection was completed, or answers came after its last day which had been given in time.
 *
 * @param enterprise its code
 */
public record InspectionAnswered(UUID inspection, String enterprise, boolean done, Instant at) {}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a hidden danger was found at; this module knows no more of it than its names.
 *
 * @param riskPoint id of the risk point
 * @param measure control measure of the risk point that failed, by its catalogue id
 */
@Embeddable
public record Subject(UUID riskPoint, @Nullable String measure) {}

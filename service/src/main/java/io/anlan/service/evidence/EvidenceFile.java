// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.time.Instant;

/**
 * A stored file.
 *
 * @param sha256 its identity, 64 hexadecimal digits
 * @param size in bytes
 */
public record EvidenceFile(
        String sha256, String name, String mediaType, long size, Instant uploadedAt, String uploadedBy) {}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where evidence lies and how much of it one file may be.
 *
 * @param directory of the contents; back it up together with the database
 * @param maxSize of a file, in bytes
 * @param maxPixels of an image; a browser needs four bytes of memory for each
 * @param maxInflated bytes a PDF may unfold to while it is inspected
 */
@ConfigurationProperties("anlan.evidence")
record EvidenceSettings(
        Path directory,
        @DefaultValue("10485760") long maxSize,
        @DefaultValue("64000000") long maxPixels,
        @DefaultValue("268435456") long maxInflated) {}

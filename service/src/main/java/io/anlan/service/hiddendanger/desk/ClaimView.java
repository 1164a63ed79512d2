// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.desk;

import java.time.Instant;

/**
 * Who has taken a record to work on it.
 *
 * @param until when it lapses by itself
 * @param mine whether it is the present person's
 */
public record ClaimView(String by, String name, Instant since, Instant until, boolean mine) {}

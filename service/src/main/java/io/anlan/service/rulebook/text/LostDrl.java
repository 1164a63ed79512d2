// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.text;

import java.time.Instant;

/**
 * A text that was written for a draft which others had changed meanwhile.
 *
 * @param seen the count of changes its writer had seen
 * @param found the count there was
 */
public record LostDrl(String text, long seen, long found, String by, Instant at) {}

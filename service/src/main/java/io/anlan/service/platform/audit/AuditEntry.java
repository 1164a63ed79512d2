// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.audit;

import java.time.Instant;

/**
 * One act in the trail.
 *
 * @param sequence position within the subject, from 1
 * @param address network address the act came from
 * @param hash SHA-256 over this entry and the hash before it, hexadecimal
 */
public record AuditEntry(
        long sequence, Instant at, String username, String name, String role, String address, Act act, String hash) {}

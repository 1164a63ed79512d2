// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import java.time.Instant;

/**
 * A webhook failed for so long that nothing is sent to it any more.
 *
 * @param scope path of the unit whose administrators are told
 * @param since its first failure after the last success
 */
public record WebhookDisabled(String id, String name, String scope, Instant since, Instant at) {}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import java.net.URI;
import java.util.Map;

/** One request to another system. */
record WebhookCall(URI address, String body, Map<String, String> headers) {}

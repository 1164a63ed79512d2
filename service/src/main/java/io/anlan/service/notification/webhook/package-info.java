// SPDX-License-Identifier: Apache-2.0
/** Notices to other systems, signed. */
@NullMarked
package io.anlan.service.notification.webhook;

import org.jspecify.annotations.NullMarked;

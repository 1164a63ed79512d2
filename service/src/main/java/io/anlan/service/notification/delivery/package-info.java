// SPDX-License-Identifier: Apache-2.0
/** Notices on their way out: planned with the notice, sent once for each cause and recipient, tried again. */
@NullMarked
package io.anlan.service.notification.delivery;

import org.jspecify.annotations.NullMarked;

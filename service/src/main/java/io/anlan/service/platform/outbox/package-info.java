// SPDX-License-Identifier: Apache-2.0
/** Events that wait for their listeners, until they are delivered. */
@NullMarked
package io.anlan.service.platform.outbox;

import org.jspecify.annotations.NullMarked;

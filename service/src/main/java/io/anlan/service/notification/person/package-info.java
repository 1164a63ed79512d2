// SPDX-License-Identifier: Apache-2.0
/** What each person chose: which notices, by which way, and when not to be disturbed. */
@NullMarked
package io.anlan.service.notification.person;

import org.jspecify.annotations.NullMarked;

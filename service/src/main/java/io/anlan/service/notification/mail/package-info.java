// SPDX-License-Identifier: Apache-2.0
/** Notices by e-mail, one at a time or as a digest. */
@NullMarked
package io.anlan.service.notification.mail;

import org.jspecify.annotations.NullMarked;

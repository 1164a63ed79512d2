// SPDX-License-Identifier: Apache-2.0
/** Notices over HTTP. */
@NullMarked
package io.anlan.service.notification.web;

import org.jspecify.annotations.NullMarked;

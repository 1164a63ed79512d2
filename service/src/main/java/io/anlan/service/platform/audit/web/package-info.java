// SPDX-License-Identifier: Apache-2.0
/** The audit trail for those who audit. */
@NullMarked
package io.anlan.service.platform.audit.web;

import org.jspecify.annotations.NullMarked;

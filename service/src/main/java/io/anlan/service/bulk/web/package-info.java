// SPDX-License-Identifier: Apache-2.0
/** Approvals of several over HTTP. */
@NullMarked
package io.anlan.service.bulk.web;

import org.jspecify.annotations.NullMarked;

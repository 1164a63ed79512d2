// SPDX-License-Identifier: Apache-2.0
/** Listings, interviews, transfers and committees over HTTP. */
@NullMarked
package io.anlan.service.supervision.web;

import org.jspecify.annotations.NullMarked;

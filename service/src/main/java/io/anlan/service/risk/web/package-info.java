// SPDX-License-Identifier: Apache-2.0
/** Catalogue and risk points over HTTP. */
@NullMarked
package io.anlan.service.risk.web;

import org.jspecify.annotations.NullMarked;

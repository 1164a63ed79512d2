// SPDX-License-Identifier: Apache-2.0
/** Statistics, ledgers and maps over HTTP. */
@NullMarked
package io.anlan.service.reporting.web;

import org.jspecify.annotations.NullMarked;

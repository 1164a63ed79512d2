// SPDX-License-Identifier: Apache-2.0
/** What an enterprise reports of a risk point, completed from the catalogue and checked. */
@NullMarked
package io.anlan.service.risk.report;

import org.jspecify.annotations.NullMarked;

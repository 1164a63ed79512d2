// SPDX-License-Identifier: Apache-2.0
/** Risk points for the demo. */
@NullMarked
package io.anlan.service.risk.demo;

import org.jspecify.annotations.NullMarked;

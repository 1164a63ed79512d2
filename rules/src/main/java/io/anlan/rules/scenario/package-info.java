// SPDX-License-Identifier: Apache-2.0
/** Stories a pack has to decide as told: facts that become known day by day, and what follows on each of these days. */
@NullMarked
package io.anlan.rules.scenario;

import org.jspecify.annotations.NullMarked;

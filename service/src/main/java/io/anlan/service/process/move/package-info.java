// SPDX-License-Identifier: Apache-2.0
/** Instances that follow an older drawing move to the newest: proposed, confirmed by somebody else, done and reported one by one. */
@NullMarked
package io.anlan.service.process.move;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Where the processes stand, how long their steps take, and how instances move to a new drawing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "rulebook"})
package io.anlan.service.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

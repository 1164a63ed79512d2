// SPDX-License-Identifier: Apache-2.0
/** Where the processes stand and how long their steps take, for whoever has to keep them moving; engine code of no other module. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "rulebook"})
package io.anlan.service.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

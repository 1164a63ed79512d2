// SPDX-License-Identifier: Apache-2.0
/** Declaration of risk points, commitment to them, and what the public is told (申报、承诺、公示). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "organization", "evidence", "compliance", "risk", "risk::catalogue"})
package io.anlan.service.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

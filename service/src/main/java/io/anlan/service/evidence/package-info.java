/** Photographs and documents that prove a state, stored by their content. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "organization"})
package io.anlan.service.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

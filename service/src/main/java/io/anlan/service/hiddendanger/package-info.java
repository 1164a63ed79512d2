/** The hidden danger and its life: registered, graded, rectified, accepted, closed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "organization", "evidence"})
package io.anlan.service.hiddendanger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

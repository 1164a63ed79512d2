/** Who is absent, and who stands in meanwhile. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "organization", "hiddendanger::determination"})
package io.anlan.service.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

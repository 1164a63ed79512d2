/** The units of the city, from the city itself down to the enterprise. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package io.anlan.service.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Findings of inspections, brought in one by one or as a file. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "organization", "compliance", "hiddendanger", "hiddendanger::determination"})
package io.anlan.service.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

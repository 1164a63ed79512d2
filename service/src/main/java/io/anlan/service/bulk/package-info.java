/** Several approvals with one opinion: previewed, to be taken back for a while, then carried out one by one. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "hiddendanger", "hiddendanger::determination", "hiddendanger::extension"})
package io.anlan.service.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

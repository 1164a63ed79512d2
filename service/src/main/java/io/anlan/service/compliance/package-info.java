/** Turns facts into findings: the only user of the rules. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "absence",
            "bulk",
            "organization",
            "hiddendanger",
            "hiddendanger::clock",
            "hiddendanger::closure",
            "hiddendanger::desk",
            "hiddendanger::determination",
            "supervision::ladder",
            "supervision",
            "supervision::listing",
            "supervision::proceeding",
            "hiddendanger::extension"
        })
package io.anlan.service.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

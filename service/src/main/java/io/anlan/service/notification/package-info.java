/** Who is told what. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "absence",
            "organization",
            "hiddendanger",
            "hiddendanger::determination",
            "hiddendanger::extension",
            "rulebook",
            "supervision"
        })
package io.anlan.service.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

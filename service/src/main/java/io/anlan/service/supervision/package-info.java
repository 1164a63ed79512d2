// SPDX-License-Identifier: Apache-2.0
/** What authorities do so that a hidden danger keeps moving: the ladder, listed supervision, interviews, enforcement. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organization",
            "evidence",
            "hiddendanger",
            "hiddendanger::clock",
            "hiddendanger::determination",
            "hiddendanger::extension",
            "hiddendanger::register"
        })
package io.anlan.service.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

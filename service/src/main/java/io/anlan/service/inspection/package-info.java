// SPDX-License-Identifier: Apache-2.0
/** Inspections (排查): tasks, checklists and answers, and findings that come as a file. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organization",
            "evidence",
            "compliance",
            "hiddendanger",
            "hiddendanger::determination",
            "hiddendanger::register",
            "risk",
            "risk::catalogue"
        })
package io.anlan.service.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

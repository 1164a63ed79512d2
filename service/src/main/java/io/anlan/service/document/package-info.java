// SPDX-License-Identifier: Apache-2.0
/** Official documents (文书): numbered, made from versioned templates when their cause happens, kept as they were made. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organization",
            "hiddendanger",
            "hiddendanger::determination",
            "hiddendanger::extension",
            "hiddendanger::register",
            "supervision",
            "supervision::proceeding"
        })
package io.anlan.service.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

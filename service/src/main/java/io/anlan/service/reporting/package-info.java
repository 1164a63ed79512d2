// SPDX-License-Identifier: Apache-2.0
/** What the regulator counts: statistics with their records behind them, ledgers, and the four-colour map. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organization",
            "compliance",
            "hiddendanger",
            "hiddendanger::determination",
            "hiddendanger::register",
            "risk",
            "risk::register",
            "inspection"
        })
@NullMarked
package io.anlan.service.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

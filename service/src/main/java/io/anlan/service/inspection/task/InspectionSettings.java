// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.task;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How inspections are planned.
 *
 * @param nonWorkingDays whether daily tasks fall on days off too, as in continuous production; they do not by default
 * @param regulatorDays days a regulator's inspection is open after the day it is ordered, unless it says otherwise
 */
@ConfigurationProperties("anlan.inspection")
record InspectionSettings(
        @DefaultValue("false") boolean nonWorkingDays,
        @DefaultValue("7") int regulatorDays) {}

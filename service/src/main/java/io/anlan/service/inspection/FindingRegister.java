// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.hiddendanger.Report;

/** Where findings become hidden dangers, one by one and in the caller's transaction. */
@FunctionalInterface
interface FindingRegister {

    /** @return the number it is registered under */
    String register(Report report);
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.hiddendanger.Report;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.inspection.sheet.ReportedCase;
import io.anlan.service.organization.Enterprise;
import org.jspecify.annotations.Nullable;

/** A case that can be registered as it stands. */
record CheckedCase(ReportedCase reported, Report report, Enterprise enterprise, Determination determination) {

    CaseResult result(@Nullable String hiddenDanger) {
        return new CaseResult(
                reported.number(), enterprise.name(), determination.outcome(), determination.criteria(), hiddenDanger);
    }
}

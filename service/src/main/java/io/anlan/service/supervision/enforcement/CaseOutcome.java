// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.enforcement;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.supervision.proceeding.SupervisionRefusals;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case.
 *
 * @param amount of a fine, CNY, exact; null for everything else
 * @param document number of the decision
 * @param text the decision in short
 */
public record CaseOutcome(
        PenaltyKind kind, @Nullable BigDecimal amount, String document, LocalDate decidedOn, String text) {

    /** What was decided. */
    public enum PenaltyKind {
        NO_PENALTY,
        WARNING,
        FINE,
        SUSPENSION,
        POLICE;

        /** Penalties are published (Work Safety Law, article 78); what the police gets is not one. */
        boolean isPenalty() {
            return this == WARNING || this == FINE || this == SUSPENSION;
        }
    }

    /** @throws io.anlan.service.platform.Refusal {@code supervision/invalid} */
    void check(LocalDate filedOn, LocalDate today) {
        Complaints complaints = new Complaints()
                .present("/kind", kind)
                .optionalMoney("/amount", amount)
                .text("/document", document, 100)
                .text("/text", text, 4000)
                .day("/decidedOn", decidedOn, filedOn, today);
        boolean fine = kind == PenaltyKind.FINE;
        if (fine && (amount == null || amount.signum() == 0)) {
            complaints.add("/amount", "missing", new Wording("请填写罚款金额", "State the amount of the fine."));
        }
        if (!fine && amount != null) {
            complaints.add("/amount", "not-expected", new Wording("仅罚款有金额", "Only a fine has an amount."));
        }
        SupervisionRefusals.refuse(complaints);
    }
}

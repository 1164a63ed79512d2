// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.web;

import io.anlan.service.supervision.proceeding.ListingLevel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent with the acts of proceedings. */
final class Asked {

    private Asked() {}

    /** @param level null for the one the rules name */
    record ListingProposal(String hiddenDanger, @Nullable ListingLevel level, String reason) {
        ListingProposal {
            hiddenDanger = hiddenDanger == null ? "" : hiddenDanger;
        }
    }

    record ProceedingProposal(String hiddenDanger, String reason) {
        ProceedingProposal {
            hiddenDanger = hiddenDanger == null ? "" : hiddenDanger;
        }
    }

    record WithdrawalReason(String reason) {}

    record SupervisionProgress(String text) {}

    record AbsenceNote(String note) {}

    record SupervisionVisit(LocalDate on, List<String> people, String findings) {
        SupervisionVisit {
            people = people == null ? List.of() : List.copyOf(people);
        }
    }

    record ListingExtensionRequest(LocalDate requestedTo, String reason) {}

    record ListingExtensionDecision(boolean approved, String reason) {}

    record DelistingDecision(boolean approved, String opinion) {}
}

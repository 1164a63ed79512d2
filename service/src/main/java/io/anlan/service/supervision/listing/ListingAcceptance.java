// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.listing;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.supervision.proceeding.SupervisionRefusals;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an acceptance with experts found. */
public record ListingAcceptance(boolean passed, String opinion, List<Expert> experts) {

    private static final int MOST = 20;

    public ListingAcceptance {
        experts = experts == null ? List.of() : List.copyOf(experts);
    }

    /**
     * @param least so many experts at least
     * @throws io.anlan.service.platform.Refusal {@code supervision/invalid}
     */
    void check(int least) {
        Complaints complaints = new Complaints().text("/opinion", opinion, 4000);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < experts.size(); i++) {
            Expert expert = experts.get(i);
            String pointer = "/experts/" + i;
            complaints
                    .text(pointer + "/name", expert.name(), 50)
                    .text(pointer + "/organization", expert.organization(), 100)
                    .text(pointer + "/opinion", expert.opinion(), 2000);
            if (expert.name() != null && !names.add(expert.name().strip() + "/" + expert.organization())) {
                complaints.add(pointer + "/name", "twice", new Wording("同一专家重复", "The same expert twice."));
            }
        }
        if (experts.size() < least || experts.size() > MOST) {
            complaints.add(
                    "/experts",
                    "too-few",
                    new Wording(
                            "至少" + least + "名专家，至多" + MOST + "名",
                            "At least " + least + " experts, at most " + MOST + "."));
        }
        if (passed && experts.stream().anyMatch(expert -> !expert.agrees())) {
            complaints.add(
                    "/passed", "not-unanimous", new Wording("有专家不同意，不能通过", "Not passed while an expert disagrees."));
        }
        SupervisionRefusals.refuse(complaints);
    }

    /** @param agrees whether the expert finds the hidden danger removed */
    public record Expert(String name, String organization, String opinion, boolean agrees) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bulk;

import io.anlan.service.bulk.BulkPolicy.Ruling;
import io.anlan.service.bulk.BulkPolicy.ToApprove;
import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.Dossier;
import io.anlan.service.hiddendanger.Dossier.AllowedAction;
import io.anlan.service.hiddendanger.Dossier.StageState;
import io.anlan.service.hiddendanger.Dossier.StageView;
import io.anlan.service.hiddendanger.Dossier.SubmissionView;
import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.extension.ListedAt;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what somebody wants to approve together before the record and before the rules. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Candidates {

    private static final String NOT_LISTED = "NONE";

    private final HiddenDangerManagement management;
    private final Cases cases;
    private final BulkPolicy policy;
    private final ObjectProvider<ListedAt> listings;
    private final Clock clock;

    Candidates(
            HiddenDangerManagement management,
            Cases cases,
            BulkPolicy policy,
            ObjectProvider<ListedAt> listings,
            Clock clock) {
        this.management = management;
        this.cases = cases;
        this.policy = policy;
        this.listings = listings;
        this.clock = clock;
    }

    /** Nothing where there is no such hidden danger for the present person. */
    Optional<Candidate> look(BulkAct act, String number) {
        return cases.find(number).map(file -> look(act, file, management.dossier(number)));
    }

    private Candidate look(BulkAct act, CaseFile file, Dossier dossier) {
        Wording obstacle = dossier.allowedActions().stream()
                .filter(one -> one.action() == act.action())
                .findFirst()
                .map(AllowedAction::reason)
                .orElse(null);
        Ruling ruling =
                policy.mayBeOneOfMany(facts(act, file, dossier), LocalDate.ofInstant(clock.instant(), Shanghai.ZONE));
        return new Candidate(dossier, obstacle, ruling, outcome(act, dossier));
    }

    private ToApprove facts(BulkAct act, CaseFile file, Dossier dossier) {
        StageView awaited = awaited(dossier);
        List<SubmissionView> submissions = dossier.submissions();
        return new ToApprove(
                file.under(),
                act,
                file.level(),
                listings.stream()
                        .flatMap(known -> known.levelOf(file.number()).stream())
                        .findFirst()
                        .orElse(NOT_LISTED),
                awaited == null ? null : awaited.stage(),
                file.source(),
                file.accidentType(),
                submissions.isEmpty()
                        ? null
                        : submissions.get(submissions.size() - 1).cost(),
                file.rejections(),
                awaited == null ? 0 : awaited.checklist().size(),
                file.overdueSince() != null);
    }

    private static @Nullable StageView awaited(Dossier dossier) {
        return dossier.submissions().stream()
                .flatMap(submission -> submission.stages().stream())
                .filter(stage -> stage.state() == StageState.AWAITED)
                .findFirst()
                .orElse(null);
    }

    private static Wording outcome(BulkAct act, Dossier dossier) {
        if (act == BulkAct.APPROVE_PLAN) {
            return new Wording("批准整改方案，进入整改", "The plan is approved; rectification begins.");
        }
        boolean more = dossier.submissions().stream()
                .flatMap(submission -> submission.stages().stream())
                .anyMatch(stage -> stage.state() == StageState.NOT_REACHED);
        return more
                ? new Wording("通过本环节，转入下一验收环节", "This stage is passed; the next one waits.")
                : new Wording("验收通过并销号", "It is accepted and closed.");
    }

    /** @param obstacle why the present person may not do it at all; null when nothing stands in the way */
    record Candidate(Dossier dossier, @Nullable Wording obstacle, Ruling ruling, Wording outcome) {

        boolean isAdmitted() {
            return obstacle == null && ruling.admitted() && ruling.explanation() != null;
        }
    }
}

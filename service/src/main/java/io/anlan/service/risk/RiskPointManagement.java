// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.evidence.EvidenceLocker;
import io.anlan.service.organization.EnterpriseRecord;
import io.anlan.service.organization.EnterpriseRegister;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.risk.RiskPointIntake.AcceptedReport;
import io.anlan.service.risk.catalogue.Catalogue;
import io.anlan.service.risk.level.Assessment;
import io.anlan.service.risk.level.EnterpriseStanding;
import io.anlan.service.risk.level.LevelHistory;
import io.anlan.service.risk.level.LevelHistory.Kind;
import io.anlan.service.risk.level.Levels;
import io.anlan.service.risk.level.OpenDangers;
import io.anlan.service.risk.report.RiskPointContent;
import io.anlan.service.risk.report.RiskPointDraft;
import io.anlan.service.risk.report.RiskPointNumbers;
import io.anlan.service.risk.report.RiskPointReport;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with risk points: each method is one act, committed with its grade, its trail and its history. */
@Service
@Transactional
public class RiskPointManagement {

    static final String KIND = "risk-point";
    private static final Wording WRONG = new Wording("风险点填写有误，请逐项改正", "The risk point is wrong; correct each value.");

    private final RiskPoints riskPoints;
    private final RiskPointReading reading;
    private final Levels levels;
    private final LevelHistory history;
    private final OpenDangers openDangers;
    private final RiskPointNumbers numbers;
    private final Catalogue catalogue;
    private final EnterpriseRegister enterprises;
    private final RiskPointIntake intake;
    private final EnterpriseStanding standing;
    private final EvidenceLocker evidence;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    RiskPointManagement(
            RiskPoints riskPoints,
            RiskPointReading reading,
            Levels levels,
            LevelHistory history,
            OpenDangers openDangers,
            RiskPointNumbers numbers,
            Catalogue catalogue,
            EnterpriseRegister enterprises,
            RiskPointIntake intake,
            EnterpriseStanding standing,
            EvidenceLocker evidence,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock) {
        this.riskPoints = riskPoints;
        this.reading = reading;
        this.levels = levels;
        this.history = history;
        this.openDangers = openDangers;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.enterprises = enterprises;
        this.intake = intake;
        this.standing = standing;
        this.evidence = evidence;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Reports a risk point: it is graded at once.
     *
     * @return its number
     * @throws io.anlan.service.platform.Refusal {@code organization/unknown-enterprise}, {@code risk/not-your-role},
     *     {@code risk/invalid-report}, {@code risk/invalid-scores}, {@code evidence/unknown}, {@code risk/reported-already}
     */
    public String report(String enterpriseCode, RiskPointReport report) {
        EnterpriseRecord enterprise = enterprises.demand(enterpriseCode);
        demandKeeper();
        AcceptedReport accepted = intake.accept(enterprise, report);
        numbers.demandNew(enterpriseCode, accepted.content(), null);
        String number = intake.store(List.of(accepted), Map.of()).get(0);
        standing.changed(enterpriseCode);
        return number;
    }

    /** Adapts a risk point; it is graded anew by the rules of today. */
    public RiskPointDossier adapt(String idOrNumber, long version, RiskPointReport report) {
        RiskPoint one = locked(idOrNumber, version);
        var draft = new RiskPointDraft(report, catalogue);
        RiskPointContent content = intake.content(report, one.enterpriseCode());
        if (content.photo() != null) {
            evidence.attach(List.of(content.photo()), one.scope(), one.industry());
        }
        numbers.demandNew(one.enterpriseCode(), content, one.number());
        Instant now = clock.instant();
        Map<String, Object> before = Trail.of(one);
        Assessment was = one.assessment();
        Assessment is = levels.assess(draft.grading(), one.id());
        one.adapt(content, is, now);
        riskPoints.flush();
        Map<String, Object> cause =
                Map.of("act", "adapted", "by", currentActor.actor().name(), "gradedBy", is.gradedByPack());
        history.note(one.id(), Kind.GRADED, was.gradedLevel(), is.gradedLevel(), now, cause);
        history.note(one.id(), Kind.LIVE, was.liveLevel(), is.liveLevel(), now, cause);
        standing.changed(one.enterpriseCode());
        keep(one, "adapted", Trail.changed(before, Trail.of(one)), Trail.changed(Trail.of(one), before), null);
        return reading.dossier(one);
    }

    /** Says that a risk point is no longer there; what is open at it has to be closed first. */
    public RiskPointDossier retire(String idOrNumber, long version, String reason) {
        RiskPoint one = locked(idOrNumber, version);
        new Complaints().text("/reason", reason, 2000).refuse("risk/invalid-report", WRONG);
        int open = openDangers.at(one.id()).size();
        if (open > 0) {
            throw RiskRefusals.openDangers(one.number(), open);
        }
        one.retire(reason, currentActor.actor(), clock.instant());
        riskPoints.flush();
        standing.changed(one.enterpriseCode());
        keep(one, "retired", Map.of("status", "ACTIVE"), Map.of("status", "RETIRED"), reason);
        return reading.dossier(one);
    }

    /** Existence, role, state and version, in this order. */
    private RiskPoint locked(String idOrNumber, long version) {
        UUID id = reading.demand(idOrNumber).id();
        demandKeeper();
        RiskPoint one = riskPoints.lock(id).orElseThrow(RiskRefusals::unknown);
        if (one.status() != RiskPointStatus.ACTIVE) {
            throw RiskRefusals.retired(one.number());
        }
        SeenVersion.demand(version, one.version());
        return one;
    }

    private void demandKeeper() {
        if (!currentActor.actor().is(Role.ENTERPRISE_REPORTER, Role.ENTERPRISE_SAFETY_MANAGER)) {
            throw RiskRefusals.notYourRole();
        }
    }

    private void keep(
            RiskPoint one, String act, Map<String, Object> before, Map<String, Object> after, @Nullable String words) {
        audit.append(new Act(KIND, one.number(), one.scope(), act, before, after, words));
    }
}

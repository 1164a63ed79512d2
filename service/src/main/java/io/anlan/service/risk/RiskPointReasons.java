// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

import io.anlan.service.organization.EnterpriseRegister;
import io.anlan.service.platform.audit.AuditEntry;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.risk.grading.ExplainedGrade;
import io.anlan.service.risk.grading.ExplainedLevel;
import io.anlan.service.risk.grading.Grading;
import io.anlan.service.risk.grading.Grading.Scores;
import io.anlan.service.risk.grading.RiskControl;
import io.anlan.service.risk.level.Assessment;
import io.anlan.service.risk.level.LevelChange;
import io.anlan.service.risk.level.LevelHistory;
import io.anlan.service.risk.level.MovedLevel;
import io.anlan.service.risk.level.OpenDangers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a risk point has its levels, and how they and it came about. */
@Service
@Transactional(readOnly = true)
public class RiskPointReasons {

    private final RiskPointReading reading;
    private final EnterpriseRegister enterprises;
    private final Grading grading;
    private final OpenDangers openDangers;
    private final LevelHistory history;
    private final AuditTrail audit;

    RiskPointReasons(
            RiskPointReading reading,
            EnterpriseRegister enterprises,
            Grading grading,
            OpenDangers openDangers,
            LevelHistory history,
            AuditTrail audit) {
        this.reading = reading;
        this.enterprises = enterprises;
        this.grading = grading;
        this.openDangers = openDangers;
        this.history = history;
        this.audit = audit;
    }

    /** Made again from scores and pack version; the live level and the control by the rules of today. */
    public RiskExplanation explanation(String idOrNumber) {
        RiskPoint it = reading.demand(idOrNumber);
        Assessment own = it.assessment();
        return new RiskExplanation(
                grading.replay(
                        new Scores(own.method(), own.scores(), own.directGrounds()),
                        own.gradedByPack(),
                        own.gradedOn()),
                grading.live(own.gradedLevel(), openDangers.state(it.id())),
                grading.control(own.gradedLevel()));
    }

    public RiskPointHistory history(String idOrNumber) {
        RiskPoint it = reading.demand(idOrNumber);
        return new RiskPointHistory(
                audit.of(RiskPointManagement.KIND, it.number()).stream()
                        .map(RiskPointAct::of)
                        .toList(),
                history.of(it.id()));
    }

    /**
     * How the live levels of an enterprise's risk points went, newest first.
     *
     * @throws io.anlan.service.platform.Refusal {@code organization/unknown-enterprise}
     */
    public List<MovedLevel> movedLevels(String enterprise, int most) {
        return history.ofEnterprise(enterprises.demand(enterprise).code(), most);
    }

    public record RiskExplanation(ExplainedGrade graded, ExplainedLevel live, RiskControl control) {}

    /** What was done to it, and how its levels went; oldest first. */
    public record RiskPointHistory(List<RiskPointAct> acts, List<LevelChange> levels) {}

    /** @param note the person's own words */
    public record RiskPointAct(
            Instant at,
            String by,
            String act,
            Map<String, Object> before,
            Map<String, Object> after,
            @Nullable String note) {

        static RiskPointAct of(AuditEntry entry) {
            return new RiskPointAct(
                    entry.at(),
                    entry.name(),
                    entry.act().act(),
                    entry.act().before(),
                    entry.act().after(),
                    entry.act().note());
        }
    }
}

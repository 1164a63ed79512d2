// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.Outcome;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.reasons.Finding;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.service.hiddendanger.determination.ExplainedDecision;
import io.anlan.service.hiddendanger.determination.VerificationPolicy;
import io.anlan.service.hiddendanger.determination.VerificationStage;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Stages of verification, their checklists and the cadence of progress reports, by the packs in force.
 *
 * <p>Where no accident type is named and the rows differ by it, the route with the most stages counts: what is not known
 * never spares a verification.
 */
@Component
class RulesVerificationPolicy implements VerificationPolicy {

    private static final String TYPE = "verification";
    private static final String ROUTE = "routing/verification";
    private static final String CHECKLIST = "routing/checklist";
    private static final String PROGRESS = "routing/progress";

    private final Supplier<Snapshot> rules;

    @Autowired
    RulesVerificationPolicy(RulePacks packs) {
        this(packs::snapshot);
    }

    RulesVerificationPolicy(Supplier<Snapshot> rules) {
        this.rules = rules;
    }

    @Override
    public Route route(ToVerify what, LocalDate on) {
        Snapshot snapshot = rules.get();
        RulePackVersion pack = inForce(snapshot, ROUTE, what, on).orElseThrow(() -> noRules(on));
        Decision decided =
                surest(snapshot, pack, what, on, route -> stagesOf(route).size());
        List<Stage> stages = stagesOf(decided).stream()
                .map(stage ->
                        new Stage(stage, Verifier.of(decided, stage).roles(), checklist(snapshot, what, stage, on)))
                .toList();
        return new Route(stages, explanation(pack, decided, what.accidentType() != null));
    }

    @Override
    public Optional<Cadence> cadence(ToVerify what, LocalDate on) {
        Snapshot snapshot = rules.get();
        return inForce(snapshot, PROGRESS, what, on).flatMap(pack -> {
            Decision decided = surest(snapshot, pack, what, on, RulesVerificationPolicy::urgency);
            return days(decided) == 0
                    ? Optional.empty()
                    : Optional.of(new Cadence(days(decided), explanation(pack, decided, what.accidentType() != null)));
        });
    }

    /** The more often the more; never is least. */
    private static int urgency(Decision decided) {
        return days(decided) == 0 ? Integer.MIN_VALUE : -days(decided);
    }

    private static int days(Decision decided) {
        return Answers.number(decided, "reportEvery");
    }

    /** The decision or, where it hangs on an accident type nobody named, the possible one that weighs most. */
    private static Decision surest(
            Snapshot snapshot, RulePackVersion pack, ToVerify what, LocalDate on, ToIntFunction<Decision> weight) {
        Decision decision = OneFact.decide(snapshot, pack, TYPE, values(what, what.accidentType(), null), on);
        if (decision.outcome() == Outcome.DECIDED) {
            return decision;
        }
        return snapshot.vocabulary().list("accidentType").stream()
                .map(AllowedValue::code)
                .map(possible -> OneFact.decide(snapshot, pack, TYPE, values(what, possible, null), on))
                .filter(possible -> possible.outcome() == Outcome.DECIDED)
                .max(Comparator.comparingInt(weight))
                .orElseThrow(
                        () -> new IllegalStateException("Pack " + pack.pack().id() + " decides nothing for " + what
                                + ". Maybe its last row does not apply to everything."));
    }

    private static List<VerificationStage> stagesOf(Decision decided) {
        return switch (Answers.code(decided, "verificationRoute")) {
            case "REVIEW" -> List.of(VerificationStage.REVIEW);
            case "SELF_REVIEW" -> List.of(VerificationStage.SELF, VerificationStage.REVIEW);
            case "REVIEW_EXPERT" -> List.of(VerificationStage.REVIEW, VerificationStage.EXPERT);
            default -> List.of(VerificationStage.values());
        };
    }

    private static List<CheckItem> checklist(Snapshot snapshot, ToVerify what, VerificationStage stage, LocalDate on) {
        return inForce(snapshot, CHECKLIST, what, on).stream()
                .flatMap(pack ->
                        items(OneFact.decide(snapshot, pack, TYPE, values(what, what.accidentType(), stage), on)))
                .toList();
    }

    private static Stream<CheckItem> items(Decision decided) {
        return decided.findings().stream()
                .map(row -> new CheckItem(
                        row.rowId(),
                        new Wording(row.sentence().zh(), row.sentence().en()),
                        basis(row)));
    }

    private static ExplainedDecision.Basis basis(Finding row) {
        return new ExplainedDecision.Basis(
                row.basis().regulation(),
                row.basis().clause(),
                row.basis().verified(),
                row.basis().penalty());
    }

    private static Optional<RulePackVersion> inForce(Snapshot snapshot, String id, ToVerify what, LocalDate on) {
        return snapshot.find(PackKind.ROUTING, id, Places.of(what.under()), on);
    }

    private static Map<String, Object> values(
            ToVerify what, @Nullable String accidentType, @Nullable VerificationStage stage) {
        Map<String, Object> values = new HashMap<>();
        values.put("level", what.level().name());
        values.put("source", what.source());
        values.put("rejections", what.rejections());
        values.put("suspended", what.suspended());
        if (accidentType != null) {
            values.put("accidentType", accidentType);
        }
        if (stage != null) {
            values.put("stage", stage.name());
        }
        return values;
    }

    private static Map<String, Object> explanation(RulePackVersion pack, Decision decided, boolean named) {
        Map<String, Object> explanation = Answers.reasonAndChecks(decided, Answers.row(decided));
        explanation.put("accidentTypeNamed", named);
        explanation.put("packDigest", pack.digest());
        return PlainJson.of(explanation);
    }

    private static Refusal noRules(LocalDate on) {
        return NoRules.of(on, new Wording("验收环节", "verification"));
    }
}

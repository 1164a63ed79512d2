// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.FactSet;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePackVersion;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.rules.check.Standing;
import io.anlan.rules.check.Steps;
import io.anlan.rules.model.Condition;
import io.anlan.rules.model.Row;
import io.anlan.rules.reasons.Finding;
import io.anlan.service.hiddendanger.clock.Duty;
import io.anlan.service.hiddendanger.determination.ExplainedDecision.ConditionCheck;
import io.anlan.service.platform.Wording;
import io.anlan.service.supervision.ladder.LadderFacts;
import io.anlan.service.supervision.ladder.LadderPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Steps of the ladder by the packs in force on the day. Many hidden dangers stand alike on a day, so answers are remembered
 * for as long as the same rules hold.
 */
@Component
class RulesLadderPolicy implements LadderPolicy {

    private static final String PACK = "escalation/default";

    /** Beyond, all is forgotten: an answer is found again in less than a millisecond. */
    private static final int MOST_ANSWERS = 50_000;

    private final RulePacks packs;
    private final Map<Question, List<Asked>> answers = new ConcurrentHashMap<>();

    RulesLadderPolicy(RulePacks packs) {
        this.packs = packs;
    }

    @Override
    public List<Asked> asked(LadderFacts facts, DutyStanding standing, LocalDate on) {
        Snapshot snapshot = packs.snapshot();
        return pack(snapshot, facts, on)
                .map(pack -> {
                    if (answers.size() >= MOST_ANSWERS) {
                        answers.clear();
                    }
                    List<Object> edition =
                            List.of(pack.id(), pack.version(), pack.digest(), pack.layers(), day(pack, on));
                    return answers.computeIfAbsent(
                            new Question(
                                    edition,
                                    values(facts, standing),
                                    facts.under().industry()),
                            question -> decide(snapshot, pack, facts, standing, on).findings().stream()
                                    .map(finding -> AskedRows.asked(standing.duty(), row(pack, finding.rowId())))
                                    .toList());
                })
                .orElseGet(List::of);
    }

    @Override
    public Map<String, Object> explain(LadderFacts facts, DutyStanding standing, LocalDate on, String row) {
        Snapshot snapshot = packs.snapshot();
        RulePackVersion pack = pack(snapshot, facts, on).orElseThrow();
        Decision decision = decide(snapshot, pack, facts, standing, on);
        Finding finding = decision.findings().stream()
                .filter(found -> found.rowId().equals(row))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Row " + row + " of " + PACK + " is not met on " + on));
        Map<String, Object> explanation = Answers.reasonAndChecks(decision, finding);
        explanation.put("on", on.toString());
        return PlainJson.of(explanation);
    }

    @Override
    public List<Prospect> prospects(LadderFacts facts, DutyStanding standing, LocalDate on) {
        Snapshot snapshot = packs.snapshot();
        Optional<RulePackVersion> found = pack(snapshot, facts, on);
        if (found.isEmpty()) {
            return List.of();
        }
        RulePackVersion pack = found.get();
        List<Prospect> prospects = new ArrayList<>();
        Steps.of(pack.pack(), snapshot.vocabulary(), factSet(snapshot, facts, standing), on)
                .rows()
                .forEach(step -> {
                    Row row = pack.pack().rows().get(step.row());
                    if (step.factRef() != null && isAbout(row, standing.duty())) {
                        List<ConditionCheck> checks = Stream.of(JsonMapper.shared()
                                        .convertValue(
                                                PlainJson.of(Map.of("checks", step.checks()))
                                                        .get("checks"),
                                                ConditionCheck[].class))
                                .toList();
                        prospects.add(new Prospect(
                                standing.duty(),
                                row.id(),
                                AskedRows.asked(standing.duty(), row).step(),
                                new Wording(row.sentence().zh(), row.sentence().en()),
                                step.standing() == Standing.ANSWERS,
                                checks));
                    }
                });
        return prospects;
    }

    /** Rows of other duties would only tell that the duty is another one. */
    private static boolean isAbout(Row row, Duty duty) {
        return row.when().stream()
                .filter(condition -> condition.left().attribute().equals("duty"))
                .map(Condition::right)
                .allMatch(right -> right == null || right.text().contains(duty.name()));
    }

    @Override
    public String edition() {
        Snapshot snapshot = packs.snapshot();
        return Stream.concat(
                        snapshot.live().stream(), snapshot.staged().stream().map(Snapshot.Staged::version))
                .filter(version -> version.pack().kind() == PackKind.ESCALATION)
                .map(version -> version.id() + "@" + version.version() + " " + version.digest())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The day itself where the table is not the same on all days from now on. */
    private static Object day(RulePackVersion pack, LocalDate on) {
        boolean alike = pack.pack().parameters().isEmpty()
                && pack.pack().rows().stream().allMatch(row -> row.validTo() == null && row.inForce(on));
        return alike ? "any" : on;
    }

    private static Optional<RulePackVersion> pack(Snapshot snapshot, LadderFacts facts, LocalDate on) {
        return snapshot.find(PackKind.ESCALATION, PACK, Places.of(facts.under()), on);
    }

    private static Row row(RulePackVersion pack, String id) {
        return pack.pack().rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Decision decide(
            Snapshot snapshot, RulePackVersion pack, LadderFacts facts, DutyStanding standing, LocalDate on) {
        return pack.decide(factSet(snapshot, facts, standing), on);
    }

    private static FactSet factSet(Snapshot snapshot, LadderFacts facts, DutyStanding standing) {
        return OneFact.parse(
                snapshot, Map.of("industry", facts.under().industry()), "overdueState", values(facts, standing));
    }

    private static Map<String, Object> values(LadderFacts facts, DutyStanding standing) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("duty", standing.duty().name());
        if (facts.level() != null) {
            values.put("level", facts.level().name());
        }
        values.put("source", facts.source());
        values.put("state", standing.state().name());
        values.put("daysLeft", standing.daysLeft());
        values.put("daysOver", standing.daysOver());
        values.put("workingDaysOver", standing.workingDaysOver());
        values.put("rejections", facts.rejections());
        values.put("missedProgress", facts.missedProgress());
        values.put("extensions", facts.extensions());
        values.put("listed", facts.listingLevel() != null);
        values.put("listingLevel", facts.listingLevel() == null ? "NONE" : facts.listingLevel());
        return values;
    }

    /** @param edition the versions that answer, and the day where it matters */
    private record Question(List<Object> edition, Map<String, Object> values, String industry) {}
}

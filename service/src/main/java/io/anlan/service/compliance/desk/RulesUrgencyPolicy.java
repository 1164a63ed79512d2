// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.desk;

import io.anlan.rules.Decision;
import io.anlan.rules.FactValue;
import io.anlan.rules.Outcome;
import io.anlan.rules.Snapshot;
import io.anlan.service.hiddendanger.desk.Urgency;
import io.anlan.service.hiddendanger.desk.UrgencyPolicy;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ranks waiting work by the pack in force today. Thousands of records differ in little that counts, and are looked at all day: what was
 * answered is remembered as long as nothing was published.
 */
@Component
class RulesUrgencyPolicy implements UrgencyPolicy {

    private static final String PACK = "routing/urgency";

    /** Beyond, all is forgotten: an answer is found again in less than a millisecond. */
    private static final int MOST_ANSWERS = 50_000;

    private final DeskPacks packs;
    private volatile Remembered remembered = new Remembered(null, Map.of());

    RulesUrgencyPolicy(DeskPacks packs) {
        this.packs = packs;
    }

    @Override
    public Optional<Ranking> rank(Jurisdiction under, WaitingWork work, LocalDate on) {
        Snapshot now = packs.snapshot();
        Remembered here = remembered;
        if (here.of() != now || here.answers().size() >= MOST_ANSWERS) {
            here = new Remembered(now, new ConcurrentHashMap<>());
            remembered = here;
        }
        return here.answers().computeIfAbsent(new Question(under, work, on), this::decide);
    }

    private Optional<Ranking> decide(Question asked) {
        WaitingWork work = asked.work();
        return packs.ask(PACK, asked.under(), asked.on())
                .flatMap(pack -> levels(work)
                        .map(level -> pack.decide(values(work, level)))
                        .filter(decision -> decision.outcome() == Outcome.DECIDED)
                        .map(RulesUrgencyPolicy::ranking)
                        .min(Comparator.comparing(Ranking::urgency)));
    }

    private static Stream<HiddenDangerLevel> levels(WaitingWork work) {
        return work.level() == null ? Arrays.stream(HiddenDangerLevel.values()) : Stream.of(work.level());
    }

    private static Map<String, Object> values(WaitingWork work, HiddenDangerLevel level) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("task", work.task());
        values.put("level", level.name());
        values.put("daysLeft", work.left().left());
        values.put("daysOver", work.left().over());
        values.put("decisionDaysLeft", work.toDecide().left());
        values.put("decisionDaysOver", work.toDecide().over());
        values.put("rejections", work.rejections());
        values.put("reopenings", work.reopenings());
        values.put("listed", work.listed());
        return values;
    }

    private static Ranking ranking(Decision decision) {
        if (decision.result().get("urgency") instanceof FactValue.Choice urgency) {
            return new Ranking(
                    Urgency.valueOf(urgency.code()),
                    DeskPacks.reason(decision, decision.findings().get(0)));
        }
        throw new IllegalStateException("Row " + decision.findings().get(0).rowId() + " gives no urgency");
    }

    private record Question(Jurisdiction under, WaitingWork work, LocalDate on) {}

    /** @param of what held when the questions were asked; null before the first */
    private record Remembered(@Nullable Snapshot of, Map<Question, Optional<Ranking>> answers) {}
}

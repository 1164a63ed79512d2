// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent.About;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.supervision.SupervisionEvent.LadderStepAnnounced;
import io.anlan.service.supervision.SupervisionEvent.LadderStepEased;
import io.anlan.service.supervision.SupervisionEvent.LadderStepTaken;
import io.anlan.service.supervision.ladder.LadderPolicy.Asked;
import io.anlan.service.supervision.ladder.Move.Eased;
import io.anlan.service.supervision.ladder.Move.Taken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Does what a look found: the step with its reasons, the trail and the events, all in the transaction of the look. */
@Component
class LadderActs {

    private final LadderStore store;
    private final LadderPolicy policy;
    private final Cases cases;
    private final ApplicationEventPublisher outbox;

    LadderActs(LadderStore store, LadderPolicy policy, Cases cases, ApplicationEventPublisher outbox) {
        this.store = store;
        this.policy = policy;
        this.cases = cases;
        this.outbox = outbox;
    }

    void take(LadderKey key, About about, Taken taken, LadderFacts facts, LadderQuestions questions) {
        Asked asked = taken.asked();
        Instant now = cases.now();
        Map<String, Object> why = why(asked, taken.at(), facts, questions);
        if (!store.take(key, about, taken, now, why)) {
            return;
        }
        cases.keep(key.number(), "ladder-step-taken", details(key, taken), null);
        outbox.publishEvent(new LadderStepTaken(
                about, now, key.episode(), asked.step().name(), asked.row(), taken.occurrence(), asked.listingLevel()));
        String cause = "ladder/" + key.episode() + "/" + asked.duty() + "/" + asked.row() + "/" + taken.occurrence();
        outbox.publishEvent(new LadderStepAnnounced(
                about, now, cause, asked.step().name(), asked.step().label(), sentence(why), asked.audience()));
    }

    private Map<String, Object> why(Asked asked, Instant at, LadderFacts facts, LadderQuestions questions) {
        LocalDate day = LocalDate.ofInstant(at, Shanghai.ZONE);
        return facts.duties().stream()
                .filter(duty -> duty.duty() == asked.duty())
                .findFirst()
                .map(duty -> policy.explain(facts, questions.standing(duty, day), day, asked.row()))
                .orElseThrow(() -> new IllegalStateException("Row " + asked.row() + " asks for a step about "
                        + asked.duty() + ", whose clock does not run."));
    }

    private static Map<String, Object> details(LadderKey key, Taken taken) {
        Asked asked = taken.asked();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("step", asked.step().name());
        details.put("row", asked.row());
        details.put("duty", asked.duty().name());
        details.put("episode", key.episode());
        details.put("occurrence", taken.occurrence());
        details.put("fellAt", taken.at().toString());
        if (asked.listingLevel() != null) {
            details.put("listingLevel", asked.listingLevel());
        }
        return details;
    }

    private static Wording sentence(Map<String, Object> why) {
        if (why.get("row") instanceof Map<?, ?> row && row.get("sentence") instanceof Map<?, ?> words) {
            return new Wording(String.valueOf(words.get("zh")), String.valueOf(words.get("en")));
        }
        throw new IllegalStateException("A row of the ladder explains itself without a sentence");
    }

    void ease(LadderKey key, About about, Eased eased, String cause) {
        if (!store.ease(key, about, eased, cause)) {
            return;
        }
        Map<String, Object> details = Map.of(
                "step", eased.step().name(),
                "row", eased.rung().row(),
                "duty", eased.rung().duty().name(),
                "episode", key.episode(),
                "occurrence", eased.occurrence(),
                "because", cause);
        cases.keep(key.number(), "ladder-step-eased", details, null);
        outbox.publishEvent(new LadderStepEased(
                about,
                cases.now(),
                key.episode(),
                eased.step().name(),
                eased.rung().row()));
    }
}

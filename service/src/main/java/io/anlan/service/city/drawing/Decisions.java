// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import io.anlan.service.hiddendanger.determination.Circumstances;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.Deadline;
import io.anlan.service.hiddendanger.determination.DeadlinePolicy.ToRectify;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.hiddendanger.determination.Determiner;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Levels and deadlines of the city: as the rules decide them, each question asked once. */
@Component
@ConditionalOnBooleanProperty("anlan.city.load")
public class Decisions {

    /** A situation of article 3 of Order No. 10 that any enterprise may be in. */
    private static final List<Map<String, Object>> NO_AGREEMENT = List.of(Map.of(
            "ref", "1",
            "type", "contractorOrTenant",
            "values", Map.of("kind", "CONTRACTOR", "coordinationCarriedOut", false)));

    /** Something the criteria do not list. */
    private static final List<Map<String, Object>> OTHER =
            List.of(Map.of("ref", "1", "type", "otherSituation", "values", Map.of("description", "检查项不符合要求")));

    private final Determiner determiner;
    private final DeadlinePolicy policy;
    private final JsonMapper json;
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<Asked, Deadline> deadlines = new HashMap<>();

    Decisions(Determiner determiner, DeadlinePolicy policy, JsonMapper json) {
        this.determiner = determiner;
        this.policy = policy;
        this.json = json;
    }

    /** All as JSON. */
    public record Decision(
            String outcome,
            String criteria,
            String facts,
            String circumstances,
            String explanation,
            String questions) {}

    public Decision decision(Danger danger) {
        Jurisdiction under = under(danger);
        return decisions.computeIfAbsent(under + " " + danger.day() + danger.major(), key -> {
            var facts = danger.major() ? NO_AGREEMENT : OTHER;
            var circumstances = new Circumstances(under, "INDUSTRY_TRADE", danger.day(), Map.of(), facts);
            Determination result = determined(circumstances);
            String wanted = danger.major() ? "MAJOR" : "GENERAL";
            if (!result.outcome().name().equals(wanted)) {
                throw new IllegalStateException(
                        "On " + danger.day() + " the criteria say " + result.outcome() + " and not " + wanted);
            }
            return new Decision(
                    wanted,
                    json(result.criteria()),
                    json(facts),
                    json(circumstances),
                    json(result.explanation()),
                    json(result.explanation().getOrDefault("needed", List.of())));
        });
    }

    private Determination determined(Circumstances circumstances) {
        try {
            return determiner.determine(circumstances);
        } catch (Refusal e) {
            throw new IllegalStateException("No decision of " + circumstances + ": " + e.violations(), e);
        }
    }

    public Deadline deadline(Danger danger, @Nullable String accidentType, String source, LocalDate from) {
        HiddenDangerLevel level = danger.major() ? HiddenDangerLevel.MAJOR : HiddenDangerLevel.GENERAL;
        // no district has rules of its own when a city is loaded, and asking for each would fill the memory
        var country = new Jurisdiction(Jurisdiction.COUNTRY, danger.firm().industry());
        return deadlines.computeIfAbsent(
                new Asked(new ToRectify(country, level, accidentType, source), from), this::deadlineFor);
    }

    private Deadline deadlineFor(Asked asked) {
        try {
            return policy.deadlineFor(asked.what(), asked.from());
        } catch (Refusal e) {
            throw new IllegalStateException("No deadline for " + asked + ": " + e.violations(), e);
        }
    }

    private static Jurisdiction under(Danger danger) {
        return new Jurisdiction(danger.firm().districtCode(), danger.firm().industry());
    }

    private record Asked(ToRectify what, LocalDate from) {}

    public String json(Object value) {
        return json.writeValueAsString(value);
    }

    /** Forgets what was asked, which nobody asks again once the city is there. */
    public void forget() {
        decisions.clear();
        deadlines.clear();
    }
}

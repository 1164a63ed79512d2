// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.rules;

import io.anlan.rules.Decision;
import io.anlan.rules.FactValue;
import io.anlan.rules.Outcome;
import io.anlan.rules.PackKind;
import io.anlan.rules.RulePacks;
import io.anlan.rules.Snapshot;
import io.anlan.service.hiddendanger.clock.DayUnit;
import io.anlan.service.hiddendanger.clock.Period;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Role;
import io.anlan.service.supervision.listing.ListingPolicy;
import io.anlan.service.supervision.proceeding.ListingLevel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Listings by the pack in force on the day they are asked about. */
@Component
class RulesListingPolicy implements ListingPolicy {

    private static final String PACK = "listing/default";
    private static final String NONE = "NONE";

    private final RulePacks packs;

    RulesListingPolicy(RulePacks packs) {
        this.packs = packs;
    }

    @Override
    public ListingAdvice advice(ListedCase about, LocalDate on) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "listingLevel",
                about.listedAt() == null ? NONE : about.listedAt().name());
        values.put("source", about.source());
        values.put("daysOver", about.daysOver());
        values.put("rejections", about.rejections());
        if (about.level() != null) {
            values.put("level", about.level().name());
        }
        return decide("listingCase", values, about.under(), on)
                .map(decision -> new ListingAdvice(level(decision), explanation(decision)))
                .orElseGet(() -> new ListingAdvice(null, Map.of()));
    }

    private static @Nullable ListingLevel level(Decision decision) {
        return Answers.codeIfAny(decision, "listingLevel")
                .filter(level -> !level.equals(NONE))
                .map(ListingLevel::valueOf)
                .orElse(null);
    }

    @Override
    public ListingRequirements requirements(ListingLevel level, Jurisdiction under, LocalDate on) {
        Decision authority = term("AUTHORITY", level, under, on);
        Decision experts = term("EXPERTS", level, under, on);
        Decision request = term("EXTENSION_REQUEST", level, under, on);
        Decision decision = term("EXTENSION_DECISION", level, under, on);
        Decision longest = term("LONGEST", level, under, on);
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("authority", explanation(authority));
        explanation.put("experts", explanation(experts));
        explanation.put("requestAhead", explanation(request));
        explanation.put("decideWithin", explanation(decision));
        explanation.put("longest", explanation(longest));
        return new ListingRequirements(
                roles(authority),
                Answers.number(experts, "experts"),
                period(request),
                period(decision),
                period(longest),
                explanation);
    }

    private Decision term(String term, ListingLevel level, Jurisdiction under, LocalDate on) {
        return decide("listingTerm", Map.of("term", term, "listingLevel", level.name()), under, on)
                .orElseThrow(() -> new IllegalStateException(PACK + " does not say " + term + " of a listing at "
                        + level + ". Maybe a row was left out of its latest version."));
    }

    private Optional<Decision> decide(String type, Map<String, Object> values, Jurisdiction under, LocalDate on) {
        Snapshot snapshot = packs.snapshot();
        return snapshot.find(PackKind.LISTING, PACK, Places.of(under), on)
                .map(pack -> OneFact.decide(snapshot, pack, type, values, on))
                .filter(decision -> decision.outcome() == Outcome.DECIDED);
    }

    private static Map<String, Object> explanation(Decision decision) {
        return PlainJson.of(Answers.reason(decision));
    }

    private static Set<Role> roles(Decision decision) {
        return ((FactValue.Choices) Answers.value(decision, "listingAuthority"))
                .codes().stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Period period(Decision decision) {
        DayUnit unit =
                Answers.codeIfAny(decision, "dayUnit").map(DayUnit::valueOf).orElse(DayUnit.CALENDAR_DAYS);
        return new Period(Answers.number(decision, "days"), unit);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.routing;

import io.anlan.service.absence.DeputyPolicy;
import io.anlan.service.compliance.rules.RoutingPacks;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.platform.Role;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who stands in, by the packs in force on the day the absence is entered. */
@Component
class RulesDeputyPolicy implements DeputyPolicy {

    private static final String OF_NO_INDUSTRY = "";

    /** Roles the rules know of a deputy; others, such as those of the makers of rules, say nothing here. */
    private static final Set<Role> KNOWN = Set.of(
            Role.ENTERPRISE_REPORTER,
            Role.ENTERPRISE_SAFETY_MANAGER,
            Role.INSPECTOR,
            Role.DISTRICT_REGULATOR,
            Role.CITY_REGULATOR,
            Role.SUPERVISOR);

    private final RoutingPacks packs;

    RulesDeputyPolicy(RoutingPacks packs) {
        this.packs = packs;
    }

    @Override
    public Ruling mayDeputise(ToDeputise what, String division, LocalDate on) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("role", what.role().name());
        values.put(
                "deputyRoles",
                what.deputyRoles().stream()
                        .filter(KNOWN::contains)
                        .map(Role::name)
                        .sorted()
                        .toList());
        values.put("deputyUnit", what.unit().name());
        values.put("industriesCovered", what.industriesCovered());
        values.put("deputyAbsent", what.deputyAbsent());
        values.put("days", what.days());
        values.put("alreadyFor", what.alreadyFor());
        var answer = packs.ask("routing/deputy", under(division), "deputising", values, on);
        return new Ruling(answer.isAdmitted(), answer.explanation());
    }

    @Override
    public Set<Role> toldWithout(Role role, String division, LocalDate on) {
        return packs
                .ask("routing/uncovered", under(division), "uncoveredAbsence", Map.of("role", role.name()), on)
                .codes("audience")
                .stream()
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    private static Jurisdiction under(String division) {
        return new Jurisdiction(division, OF_NO_INDUSTRY);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.absence.DeputyPolicy.Ruling;
import io.anlan.service.absence.DeputyPolicy.ToDeputise;
import io.anlan.service.absence.DeputyPolicy.UnitRelation;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.scope.ServiceScope;
import io.anlan.service.platform.scope.UnitPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts deputies before the rules. */
@Component
class Deputies {

    static final Set<Role> DEPUTISED =
            Set.of(Role.INSPECTOR, Role.DISTRICT_REGULATOR, Role.CITY_REGULATOR, Role.SUPERVISOR);

    private final DeputyPolicy policy;
    private final Absences absences;
    private final TransactionTemplate aside;

    Deputies(DeputyPolicy policy, Absences absences, PlatformTransactionManager transactions) {
        this.policy = policy;
        this.absences = absences;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setReadOnly(true);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Roles of a person that somebody may have meanwhile; those of the making of rules and of administration never. */
    static Set<Role> deputised(Actor actor) {
        return deputised(actor.roles());
    }

    static Set<Role> deputised(Set<Role> roles) {
        return roles.stream().filter(DEPUTISED::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whether somebody may enter an absence for another who cannot: of the same unit or above, and one whom the rules would
     * admit as deputy in every role, if there were nothing but these roles and units.
     */
    Judged mayEnter(Colleague absent, Actor actor, LocalDate on) {
        UnitRelation relation = UnitRelation.of(actor.unit(), absent.unit());
        boolean within = !actor.unit().isEmpty() && (relation == UnitRelation.SAME || relation == UnitRelation.ABOVE);
        return within && !absent.roles().isEmpty()
                ? judge(absent, Colleague.of(actor), on, on, List.of(), on)
                : new Judged(false, null, Map.of());
    }

    /** @throws io.anlan.service.platform.Refusal {@code absence/not-yours-to-enter} naming the row that says so */
    void demandMayEnter(Colleague absent, Actor actor, LocalDate on) {
        Judged judged = mayEnter(absent, actor, on);
        if (!judged.admitted()) {
            throw AbsenceRefusals.notYoursToEnter(judged.explanation());
        }
    }

    static String division(String unit) {
        UnitPath path = new UnitPath(unit);
        return path.district().orElseGet(path::city);
    }

    /**
     * What all absences say of these days, whoever may see them: a deputy may be absent from another unit's point of view. Of a day that
     * has begun only what is not over by now still counts.
     */
    List<Absence> during(LocalDate from, LocalDate to, Instant now) {
        Instant start = from.atStartOfDay(Shanghai.ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(Shanghai.ZONE).toInstant().minusMillis(1);
        return ServiceScope.call(() -> Objects.requireNonNull(aside.execute(status -> absences.between(start, end))))
                .stream()
                .filter(it -> !it.isOver(now))
                .toList();
    }

    Judged judge(Colleague absent, Colleague deputy, LocalDate from, LocalDate to, List<Absence> during, LocalDate on) {
        Map<String, Object> why = new LinkedHashMap<>();
        for (Role role : absent.roles()) {
            Ruling ruling =
                    policy.mayDeputise(asked(role, absent, deputy, from, to, during), division(absent.unit()), on);
            if (!ruling.admitted() || ruling.explanation() == null) {
                return new Judged(false, ruling.explanation(), Map.of());
            }
            why.put(role.name(), ruling.explanation());
        }
        return new Judged(true, first(why), why);
    }

    private static ToDeputise asked(
            Role role, Colleague absent, Colleague deputy, LocalDate from, LocalDate to, List<Absence> during) {
        return new ToDeputise(
                role,
                deputy.roles(),
                UnitRelation.of(deputy.unit(), absent.unit()),
                deputy.coversIndustriesOf(absent.industries()),
                during.stream().anyMatch(it -> it.absent().username().equals(deputy.username())),
                Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1),
                (int) during.stream()
                        .filter(it -> it.deputy() != null
                                && it.deputy().username().equals(deputy.username())
                                && !it.absent().username().equals(absent.username()))
                        .count());
    }

    @SuppressWarnings("unchecked")
    static @Nullable Map<String, Object> first(Map<String, Object> why) {
        return why.isEmpty()
                ? null
                : (Map<String, Object>) why.values().iterator().next();
    }

    Set<Role> toldWithout(Colleague absent, LocalDate on) {
        Set<Role> told = new TreeSet<>();
        absent.roles().forEach(role -> told.addAll(policy.toldWithout(role, division(absent.unit()), on)));
        return told;
    }

    /**
     * @param explanation of the row that refuses, or of the first that admits; null when nothing is certain
     * @param why by role
     */
    record Judged(boolean admitted, @Nullable Map<String, Object> explanation, Map<String, Object> why) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.StandIns;
import io.anlan.service.platform.scope.ServiceScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who stands in at a moment. Asked before a request has any scope of its own, and so as the service.
 *
 * <p>A deputy who is absent too, or whose token no longer says what the rules were told, stands in for nobody: so there are no
 * chains, and who changed office is asked about anew.
 */
@Component
class StandInBook implements StandIns {

    private final Absences absences;
    private final TransactionTemplate reading;
    private final Clock clock;

    StandInBook(Absences absences, PlatformTransactionManager transactions, Clock clock) {
        this.absences = absences;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    @Override
    public Optional<Actor> inPlaceOf(Actor deputy, String absent) {
        return standingFor(deputy)
                .filter(it -> it.absent().username().equals(absent))
                .findFirst()
                .map(it -> deputy.inPlaceOf(
                        new Actor.Absent(it.absent().username(), it.absent().name()),
                        it.absent().roles(),
                        it.absent().unit(),
                        it.absent().industries()));
    }

    /** The absences in which this person has the other's place now. */
    Stream<Absence> standingFor(Actor deputy) {
        return holding(clock.instant()).stream().filter(it -> isStill(it, deputy));
    }

    private static boolean isStill(Absence it, Actor actor) {
        Colleague known = it.deputy();
        return known != null
                && actor.standsFor() == null
                && known.username().equals(actor.username())
                && known.unit().equals(actor.unit())
                && actor.roles().containsAll(known.roles())
                && Colleague.of(actor).coversIndustriesOf(it.absent().industries());
    }

    @Override
    public List<Deputy> deputies(Instant at) {
        return holding(at).stream()
                .map(it -> new Deputy(
                        Objects.requireNonNull(it.deputy()).username(),
                        it.absent().roles(),
                        it.absent().unit(),
                        it.absent().industries()))
                .toList();
    }

    /** With a deputy who is there. */
    private List<Absence> holding(Instant at) {
        List<Absence> all =
                ServiceScope.call(() -> Objects.requireNonNull(reading.execute(status -> absences.between(at, at))));
        return all.stream()
                .filter(it -> it.deputy() != null
                        && all.stream()
                                .noneMatch(other -> other.absent()
                                        .username()
                                        .equals(it.deputy().username())))
                .toList();
    }
}

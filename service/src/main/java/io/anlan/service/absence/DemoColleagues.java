// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence;

import io.anlan.service.platform.identity.DemoPeople;
import io.anlan.service.platform.scope.ServiceScope;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The officials of the demo were all here before, so that a newcomer finds a deputy at once. */
@Component
@Profile("demo")
class DemoColleagues implements ApplicationRunner {

    private final Colleagues colleagues;
    private final DemoPeople people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoColleagues(Colleagues colleagues, DemoPeople people, TransactionTemplate transaction, Clock clock) {
        this.colleagues = colleagues;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ServiceScope.run(() -> transaction.executeWithoutResult(status -> people.all().stream()
                .map(one -> new Colleague(
                        one.username(),
                        one.name(),
                        new HashSet<>(one.roles()),
                        one.unit(),
                        new HashSet<>(one.industries())))
                .filter(one -> !Collections.disjoint(one.roles(), Deputies.DEPUTISED))
                .forEach(one -> colleagues.welcome(one, clock.instant()))));
    }
}

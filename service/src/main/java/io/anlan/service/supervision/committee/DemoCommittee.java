// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.committee;

import io.anlan.service.platform.Moments;
import io.anlan.service.platform.scope.ServiceScope;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A committee for a new demo, with a member of another district, so that supervision across districts can be tried at once. */
@Component
@Profile("demo & !test")
class DemoCommittee implements ApplicationRunner {

    private static final String NAME = "市机械行业安全生产专业委员会";
    private static final String MEMBER = "committee.machinery";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoCommittee(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ServiceScope.run(() -> transaction.executeWithoutResult(status -> {
            if (isNew()) {
                setUp();
            }
        }));
    }

    private boolean isNew() {
        return database.sql("select not exists (select from supervision.committee)")
                .query(Boolean.class)
                .single();
    }

    private void setUp() {
        UUID id = UUID.randomUUID();
        var now = Moments.of(clock.instant());
        database.sql("insert into supervision.committee (id, name, seat, industries, created_at, created_by)"
                        + " values (?, ?, '310000', array['MACHINERY', 'METALLURGY', 'NONFERROUS'], ?, 'demo')")
                .params(id, NAME, now)
                .update();
        database.sql("insert into supervision.committee_member (committee, username, name, joined_at, joined_by)"
                        + " values (?, ?, '蒋涛', ?, 'demo')")
                .params(id, MEMBER, now)
                .update();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whoever changes anything about a hidden danger first holds its row, until the transaction ends: people, timers, ladder and
 * proceedings queue up at one place, and what they take afterwards (clocks, ladder, proceedings, the trail, the engine's rows)
 * nobody else waits for meanwhile. So none of them can wait in a circle (decision 0108).
 */
@Component
class Custody {

    private final JdbcClient database;

    Custody(JdbcClient database) {
        this.database = database;
    }

    /** Held already, or not there yet: nothing happens. Who holds several takes them in the order of their numbers. */
    void take(String number) {
        if (held().add(number)) {
            database.sql("select 1 from hidden_danger.hidden_danger where number = ? for no key update")
                    .param(number)
                    .query(Integer.class)
                    .optional();
        }
    }

    private Set<String> held() {
        Held held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new Held();
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<Held, Custody>(held, this) {});
        }
        return held.numbers;
    }

    /** What the present transaction holds; set aside while another one runs within it. */
    private static final class Held extends ResourceHolderSupport {
        private final Set<String> numbers = new HashSet<>();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one at a time does, on whatever node: whoever takes a lock holds it until the transaction of the caller ends. */
@Component
public class RulebookLocks {

    private final JdbcClient database;

    RulebookLocks(JdbcClient database) {
        this.database = database;
    }

    /** Counting the versions of a pack. */
    public void versionsOf(String packId) {
        hold("versions of " + packId);
    }

    /** Taking over what comes with the application. */
    public void shipped() {
        hold("shipped");
    }

    /** Confirming declarations; the database itself takes it as well. */
    public void declarations() {
        hold("declarations");
    }

    private void hold(String what) {
        database.sql("select rulebook.hold(?)")
                .param(what)
                .query((row, index) -> what)
                .single();
    }
}

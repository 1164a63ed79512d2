// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.HiddenDangerEvent.About;
import io.anlan.service.platform.Moments;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The step of the ladder each hidden danger stands on, as the register shows it; whoever keeps the ladder says so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rungs {

    private final JdbcClient database;

    Rungs(JdbcClient database) {
        this.database = database;
    }

    /** @param step as the rules' list of steps names it; null when it stands on none */
    public void stands(About about, @Nullable String step, Instant since) {
        if (step == null) {
            database.sql("delete from hidden_danger.rung where number = ?")
                    .param(about.number())
                    .update();
            return;
        }
        database.sql("""
                        insert into hidden_danger.rung (number, step, since, scope, industry)
                        values (:number, :step, :since, :scope, :industry)
                        on conflict (number) do update set step = excluded.step, since = excluded.since
                         where rung.step <> excluded.step""")
                .param("number", about.number())
                .param("step", step)
                .param("since", Moments.of(since))
                .param("scope", about.scope())
                .param("industry", about.industry())
                .update();
    }
}

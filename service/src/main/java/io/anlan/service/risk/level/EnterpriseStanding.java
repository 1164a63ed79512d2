// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk.level;

import io.anlan.service.organization.EnterpriseLevels;
import io.anlan.service.risk.RiskLevel;
import io.anlan.service.risk.RiskPointsChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the register of enterprises the highest live level of each; in the caller's transaction. */
@Component
public class EnterpriseStanding {

    private final JdbcClient database;
    private final EnterpriseLevels levels;
    private final ApplicationEventPublisher outbox;

    EnterpriseStanding(JdbcClient database, EnterpriseLevels levels, ApplicationEventPublisher outbox) {
        this.database = database;
        this.levels = levels;
        this.outbox = outbox;
    }

    /** People changed which risk points there are: the others hear of it too. */
    public void changed(String enterprise) {
        refresh(enterprise);
        outbox.publishEvent(new RiskPointsChanged(enterprise));
    }

    /** Looks at its active risk points as this transaction sees them. */
    public void refresh(String enterprise) {
        int rank = database.sql("""
                        select coalesce(max(live_rank), 0) from risk.risk_point
                        where enterprise_code = ? and status = 'ACTIVE'""").param(enterprise).query(Integer.class).single();
        levels.become(enterprise, level(rank));
    }

    private static @Nullable String level(int rank) {
        for (RiskLevel level : RiskLevel.values()) {
            if (level.rank() == rank) {
                return level.name();
            }
        }
        return null;
    }
}

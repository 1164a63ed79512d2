// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.redetermination;

import io.anlan.service.hiddendanger.register.RuleTasks.OrdersToDecide;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders that wait for a regulator; of the scope of whoever asks, in the caller's transaction. */
@Component
public class OpenCases {

    private final JdbcClient database;

    OpenCases(JdbcClient database) {
        this.database = database;
    }

    /** By publication, the earliest first; what is over meanwhile waits for nobody. */
    public List<OrdersToDecide> toDecide() {
        return database.sql("""
                        select d.publication, d.pack_id, d.revision, count(*) as open
                          from rulebook.redetermination d
                          join rulebook.redetermined_case c on c.publication = d.publication and c.state = 'TO_DECIDE'
                          join hidden_danger.hidden_danger h on h.number = c.number and h.status in ('RECTIFYING', 'SUBMITTED')
                         group by 1, 2, 3 order by 1""")
                .query((row, index) -> new OrdersToDecide(
                        row.getLong(1), row.getString(2), row.getObject(3, UUID.class), row.getLong(4)))
                .list();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.desk.ClaimBook;
import io.anlan.service.hiddendanger.desk.ClaimView;
import io.anlan.service.hiddendanger.register.Workload.WorkItem;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of lists of work. */
@Component
class WorkItems {

    private static final String SELECT = "select " + RegisterRow.COLUMNS + ", " + Awaiting.ASKED;
    private static final String FROM = " from hidden_danger.hidden_danger h";

    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final ClaimBook claims;

    WorkItems(JdbcClient database, CurrentActor currentActor, ClaimBook claims) {
        this.database = database;
        this.currentActor = currentActor;
        this.claims = claims;
    }

    /** In the order given. */
    List<WorkItem> ranked(List<RankedWork> work) {
        if (work.isEmpty()) {
            return List.of();
        }
        List<String> numbers = work.stream().map(RankedWork::number).toList();
        Map<String, RankedWork> ranks =
                work.stream().collect(Collectors.toMap(RankedWork::number, Function.identity()));
        Map<String, ClaimView> claimed = claims.of(numbers);
        Map<String, WorkItem> found = database
                .sql(SELECT + FROM + " where h.number in (:numbers)")
                .param("numbers", numbers)
                .query((row, index) -> {
                    String number = row.getString("number");
                    return item(row, ranks.get(number), claimed.get(number));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(WorkItem::number, Function.identity()));
        return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    Listing listing(String join, Conditions conditions, String order, int most) {
        List<WorkItem> items = database.sql(
                        SELECT + FROM + join + conditions.where() + " order by " + order + " limit " + most)
                .params(conditions.parameters())
                .query((row, index) -> item(row, null, null))
                .list();
        long count = items.size() < most
                ? items.size()
                : database.sql("select count(*)" + FROM + join + conditions.where())
                        .params(conditions.parameters())
                        .query(Long.class)
                        .single();
        return new Listing(count, items);
    }

    private WorkItem item(ResultSet row, @Nullable RankedWork rank, @Nullable ClaimView claim) throws SQLException {
        RegisterRow found = RegisterRow.of(row);
        return new WorkItem(
                found.number(),
                found.title(),
                found.status(),
                found.level(),
                found.enterprise(),
                found.district(),
                found.dueOn(),
                found.overdue(),
                Awaiting.task(row, currentActor.actor()),
                Moments.in(row, "status_since"),
                rank == null ? null : rank.decideBy(),
                rank == null ? null : rank.urgency(),
                rank == null ? null : rank.why(),
                claim);
    }

    record Listing(long count, List<WorkItem> items) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.closure;

import io.anlan.service.hiddendanger.closure.ClosureView.RecheckView;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.scope.Narrowing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which rechecks wait, which are ahead and which are done, within the scope of whoever asks. */
@Service
public class RecheckRegister {

    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final Clock clock;

    RecheckRegister(JdbcClient database, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Which of them. */
    public enum State {
        DUE(" and r.due_on <= :today and r.result is null and h.status = 'CLOSED' and h.episode = r.episode"),
        AHEAD(" and r.due_on > :today and r.result is null and h.status = 'CLOSED' and h.episode = r.episode"),
        DONE(" and r.result is not null and cast(:today as date) is not null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    /**
     * @param items those due first, come first; of the done the latest
     * @param count of all
     */
    public record RecheckPage(long count, List<RecheckView> items) {}

    /**
     * One page.
     *
     * @param district code; null for all
     * @param page from 0
     * @param size rows of the page
     */
    @Transactional(readOnly = true)
    public RecheckPage page(State state, @Nullable String district, int page, int size) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
        Optional<Narrowing> near = Narrowing.to(currentActor.actor(), "r");
        String where = " where (cast(:district as text) is null or r.district_code = :district)" + state.condition
                + near.map(it -> " and " + it.condition()).orElse("");
        String order = state == State.DONE ? "r.checked_at desc, r.id" : "r.due_on, r.number, r.id";
        List<RecheckView> items = asked(
                        StoredRechecks.SELECT + where + " order by " + order + " offset :skip limit :size",
                        near,
                        district,
                        today)
                .param("skip", (long) page * size)
                .param("size", size)
                .query((row, index) -> StoredRechecks.view(row, today))
                .list();
        long count = asked(
                        "select count(*) from hidden_danger.recheck r join hidden_danger.hidden_danger h on h.number = r.number"
                                + where,
                        near,
                        district,
                        today)
                .query(Long.class)
                .single();
        return new RecheckPage(count, items);
    }

    private JdbcClient.StatementSpec asked(
            String sql, Optional<Narrowing> near, @Nullable String district, LocalDate today) {
        var statement = database.sql(sql).param("district", district).param("today", today);
        return near.map(it -> statement.param(it.parameter(), it.value())).orElse(statement);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.register;

import io.anlan.service.hiddendanger.desk.UrgencyPolicy;
import io.anlan.service.hiddendanger.desk.UrgencyPolicy.DaysLeft;
import io.anlan.service.hiddendanger.desk.UrgencyPolicy.Ranking;
import io.anlan.service.hiddendanger.desk.UrgencyPolicy.WaitingWork;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.determination.Jurisdiction;
import io.anlan.service.hiddendanger.extension.ListedAt;
import io.anlan.service.platform.Actor;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.calendar.WorkingCalendars;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that waits for somebody, ranked by the rules of the division each record belongs to. */
@Component
class WaitingRecords {

    private static final String COLUMNS = """
            select h.number, h.ordinal, h.district_code, h.industry, h.level, h.status, h.due_on, h.revivals,
                   %1$s,
                   (select count(*) from hidden_danger.submission s where s.number = h.number and s.accepted is false)
                   + (select count(*) from hidden_danger.rectification_plan p where p.number = h.number and p.approved is false)
                   as rejections,
                   (select c.due_on from hidden_danger.duty_clock c
                     where c.number = h.number and c.state = 'RUNNING'
                       and c.duty = case when %2$s then 'EXTENSION_DECISION' when h.status = 'SUBMITTED' then 'REVIEW'
                                         when h.status = 'GRADED' then 'PLAN' end) as decide_by
              from hidden_danger.hidden_danger h""".formatted(Awaiting.ASKED, Awaiting.ASKS_MORE_TIME);

    private final JdbcClient database;
    private final UrgencyPolicy policy;
    private final WorkingCalendars calendars;
    private final ObjectProvider<ListedAt> listings;
    private final Clock clock;

    WaitingRecords(
            JdbcClient database,
            UrgencyPolicy policy,
            WorkingCalendars calendars,
            ObjectProvider<ListedAt> listings,
            Clock clock) {
        this.database = database;
        this.policy = policy;
        this.calendars = calendars;
        this.listings = listings;
        this.clock = clock;
    }

    /** The most urgent first. */
    List<RankedWork> of(Actor actor) {
        return Awaiting.of(actor)
                .map(conditions -> {
                    var ranks = new Ranks(LocalDate.ofInstant(clock.instant(), Shanghai.ZONE), listed());
                    return database
                            .sql(COLUMNS + conditions.where())
                            .params(conditions.parameters())
                            .query((row, index) -> ranks.rank(row, actor))
                            .list()
                            .stream()
                            .sorted(RankedWork.MOST_URGENT_FIRST)
                            .toList();
                })
                .orElseGet(List::of);
    }

    private Set<String> listed() {
        return listings.stream().flatMap(listing -> listing.numbers().stream()).collect(Collectors.toSet());
    }

    /** Many records are alike in what urgency depends on; each such is asked for once. */
    private final class Ranks {

        private final LocalDate today;
        private final Set<String> listed;
        private final Map<Asked, Optional<Ranking>> known = new HashMap<>();
        private final Map<Day, DaysLeft> days = new HashMap<>();

        Ranks(LocalDate today, Set<String> listed) {
            this.today = today;
            this.listed = listed;
        }

        RankedWork rank(ResultSet row, Actor actor) throws SQLException {
            String number = row.getString("number");
            String level = row.getString("level");
            LocalDate dueOn = row.getObject("due_on", LocalDate.class);
            LocalDate decideBy = row.getObject("decide_by", LocalDate.class);
            var under = new Jurisdiction(row.getString("district_code"), row.getString("industry"));
            var work = new WaitingWork(
                    String.valueOf(Awaiting.task(row, actor)),
                    level == null ? null : HiddenDangerLevel.valueOf(level),
                    left(under, dueOn),
                    left(under, decideBy),
                    row.getInt("rejections"),
                    row.getInt("revivals"),
                    listed.contains(number));
            Ranking ranking = known.computeIfAbsent(
                            new Asked(under, work), asked -> policy.rank(asked.under(), asked.work(), today))
                    .orElse(null);
            LocalDate first = Stream.of(Optional.ofNullable(dueOn), Optional.ofNullable(decideBy))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            return new RankedWork(number, row.getLong("ordinal"), ranking, decideBy, first);
        }

        private DaysLeft left(Jurisdiction under, @Nullable LocalDate until) {
            return until == null
                    ? DaysLeft.UNLIMITED
                    : days.computeIfAbsent(
                            new Day(under.division(), until),
                            day -> DaysLeft.until(
                                    Objects.requireNonNull(day).on(), today, calendars.in(day.division())));
        }
    }

    private record Asked(Jurisdiction under, WaitingWork work) {}

    private record Day(String division, LocalDate on) {}
}

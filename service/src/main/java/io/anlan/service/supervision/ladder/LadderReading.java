// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.ladder;

import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.platform.calendar.WorkingCalendars;
import io.anlan.service.supervision.ladder.LadderPolicy.Prospect;
import io.anlan.service.supervision.ladder.LadderPolicy.Rung;
import io.anlan.service.supervision.ladder.LadderStore.Looked;
import io.anlan.service.supervision.ladder.LadderView.LadderReasons;
import io.anlan.service.supervision.ladder.LadderView.LadderStepView;
import io.anlan.service.supervision.ladder.LadderView.UpcomingStep;
import io.anlan.service.supervision.ladder.Move.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells of one ladder: what was done, by which row, and what comes next or would. */
@Service
@Transactional(readOnly = true)
public class LadderReading {

    private final Cases cases;
    private final LadderStore store;
    private final LadderPolicy policy;
    private final WorkingCalendars calendars;
    private final JdbcClient database;

    LadderReading(
            Cases cases, LadderStore store, LadderPolicy policy, WorkingCalendars calendars, JdbcClient database) {
        this.cases = cases;
        this.store = store;
        this.policy = policy;
        this.calendars = calendars;
        this.database = database;
    }

    /** Of the present episode; throws like {@link Cases#look}. */
    public LadderView of(String number) {
        LadderKey key = new LadderKey(number, cases.look(number).episode());
        return store.find(key)
                .map(ladder -> view(key, ladder))
                .orElseGet(() -> new LadderView(number, 0, null, null, null, null, List.of(), List.of(), List.of()));
    }

    private LadderView view(LadderKey key, Looked ladder) {
        LadderFacts facts = store.lastFacts(key).orElseThrow().facts();
        WorkingCalendar calendar = calendars.in(facts.under().division());
        LadderQuestions questions = new LadderQuestions(policy, calendar);
        Instant from = Objects.requireNonNullElse(ladder.at(), ladder.begunAt());
        Climb climb = new Climb(questions, calendar, store.standings(key));
        var reached = climb.reached(facts, from);
        List<Taken> falls = facts.over() ? List.of() : climb.ahead(facts, from, from.plus(Ladders.HORIZON));
        Map<Rung, Prospect> prospects = prospects(facts, questions, LocalDate.ofInstant(cases.now(), Shanghai.ZONE));
        List<UpcomingStep> upcoming = falls.stream()
                .flatMap(
                        taken -> Optional.ofNullable(prospects.get(taken.rung()))
                                .map(prospect -> upcoming(prospect, taken.at()))
                                .stream())
                .toList();
        List<UpcomingStep> conditional = prospects.values().stream()
                .filter(prospect -> !prospect.met()
                        && falls.stream().noneMatch(taken -> taken.rung().equals(rung(prospect))))
                .map(prospect -> upcoming(prospect, null))
                .toList();
        return new LadderView(
                key.number(),
                key.episode(),
                reached == null ? null : reached.step(),
                ladder.begunAt(),
                ladder.overAt(),
                ladder.nextAt(),
                steps(key),
                upcoming,
                conditional);
    }

    private Map<Rung, Prospect> prospects(LadderFacts facts, LadderQuestions questions, LocalDate today) {
        List<Prospect> all = new ArrayList<>();
        facts.duties().forEach(duty -> all.addAll(policy.prospects(facts, questions.standing(duty, today), today)));
        return all.stream()
                .sorted(Comparator.comparing(Prospect::step))
                .collect(Collectors.toMap(LadderReading::rung, one -> one, (one, other) -> one, LinkedHashMap::new));
    }

    private static Rung rung(Prospect prospect) {
        return new Rung(prospect.duty(), prospect.row());
    }

    private static UpcomingStep upcoming(Prospect prospect, @Nullable Instant at) {
        return new UpcomingStep(
                prospect.step(), prospect.duty().name(), prospect.row(), prospect.sentence(), at, prospect.checks());
    }

    private List<LadderStepView> steps(LadderKey key) {
        return database.sql("""
                        select s.*, e.at as eased_at from supervision.ladder_step s
                          left join supervision.ladder_easing e
                            on (e.number, e.episode, e.duty, e.row_id, e.occurrence)
                             = (s.number, s.episode, s.duty, s.row_id, s.occurrence)
                         where s.number = ? and s.episode = ? order by s.fell_at desc, s.id desc limit 500""")
                .params(key.number(), key.episode())
                .query(LadderReading::step)
                .list();
    }

    private static LadderStepView step(ResultSet row, int index) throws SQLException {
        return new LadderStepView(
                LadderStep.valueOf(row.getString("step")),
                row.getString("duty"),
                row.getString("row_id"),
                row.getInt("occurrence"),
                row.getString("level"),
                Arrays.stream((String[]) row.getArray("audience").getArray())
                        .map(Role::valueOf)
                        .toList(),
                row.getInt("overtaken"),
                Moments.in(row, "fell_at"),
                Moments.in(row, "taken_at"),
                Moments.inOrNull(row, "eased_at"),
                JsonMapper.shared().readValue(row.getString("explanation"), LadderReasons.class));
    }
}

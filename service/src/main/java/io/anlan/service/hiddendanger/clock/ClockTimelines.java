// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.clock;

import io.anlan.service.hiddendanger.Cases;
import io.anlan.service.hiddendanger.HiddenDangerEvent.DutyTimeCorrected;
import io.anlan.service.hiddendanger.clock.ClockBook.ClockLine;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.platform.calendar.WorkingCalendars;
import io.anlan.service.platform.problem.Complaints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The times of all duties of a hidden danger as they are told, and their correction by regulators. */
@Service
@Transactional
public class ClockTimelines {

    private final Cases cases;
    private final ClockBook books;
    private final WorkingCalendars calendars;

    ClockTimelines(Cases cases, ClockBook books, WorkingCalendars calendars) {
        this.cases = cases;
        this.books = books;
        this.calendars = calendars;
    }

    /** In the order of {@link Duty}; duties whose clock never began are left out. */
    @Transactional(readOnly = true)
    public List<DutyTime> of(String number) {
        WorkingCalendar calendar = calendars.in(cases.look(number).under().division());
        LocalDate today = today();
        return books.read(number).entrySet().stream()
                .map(book -> DutyTime.of(book.getKey(), book.getValue(), calendar, today))
                .toList();
    }

    /**
     * Something held from another day than was noted: the earlier line stays and is shown with its correction, the days are
     * counted again, and the order follows the clock of the rectification.
     *
     * @param version of the hidden danger that was seen
     * @param seq of the line
     * @param holdsFrom not after today, nor before the hidden danger was found
     * @throws Refusal {@code hidden-danger/not-your-role}, {@code hidden-danger/invalid-correction}, {@code
     *     hidden-danger/not-to-correct}, {@code hidden-danger/changed-meanwhile}
     */
    public List<DutyTime> correct(
            String number, long version, Duty duty, long seq, LocalDate holdsFrom, String reason) {
        var about = cases.open(number, version);
        if (!cases.actor().is(Role.DISTRICT_REGULATOR, Role.CITY_REGULATOR)) {
            throw new Refusal(
                    "hidden-danger/not-your-role",
                    HttpStatus.FORBIDDEN,
                    new Wording("您的角色不能办理此事", "Your role does not do this."));
        }
        new Complaints()
                .text("/reason", reason, 2000)
                .day("/holdsFrom", holdsFrom, about.foundOn(), today())
                .refuse("hidden-danger/invalid-correction", new Wording("更正填写有误", "The correction is wrong."));
        List<ClockLine> book = new ArrayList<>(books.read(number, duty));
        WorkingCalendar calendar = calendars.in(about.under().division());
        DutyClock before = DutyClock.of(Clocks.entries(book), calendar);
        if (!about.status().isOpen() || book.stream().noneMatch(line -> isCorrectable(line, seq))) {
            throw notToCorrect();
        }
        var entry = new ClockEntry(book.size() + 1L, ClockAct.CORRECT, holdsFrom, null, seq);
        ClockLine line = ClockLine.correction(entry, cases.now(), cases.actor(), reason);
        book.add(line);
        DutyClock after = DutyClock.of(Clocks.entries(book), calendar);
        if (after.equals(before)) {
            throw notToCorrect();
        }
        var clocked = books.about(number);
        books.append(clocked, duty, line);
        books.stand(clocked, duty, after);
        told(number, duty, before, after, reason);
        return of(number);
    }

    private void told(String number, Duty duty, DutyClock before, DutyClock after, String reason) {
        Map<String, Object> details =
                Map.of("duty", duty.name(), "was", String.valueOf(before.dueOn()), "is", String.valueOf(after.dueOn()));
        cases.keep(number, "time-corrected", details, reason);
        if (duty == Duty.RECTIFICATION
                && after.state() == DutyClock.State.RUNNING
                && !Objects.equals(before.dueOn(), after.dueOn())) {
            cases.followClock(number, Objects.requireNonNull(after.dueOn()), Map.of("correctedBecause", reason));
        }
        cases.publish(new DutyTimeCorrected(
                cases.look(number).about(), cases.now(), duty, before.dueOn(), after.dueOn(), reason));
    }

    private static boolean isCorrectable(ClockLine line, long seq) {
        return line.entry().seq() == seq && line.entry().act() != ClockAct.CORRECT;
    }

    private static Refusal notToCorrect() {
        return new Refusal(
                "hidden-danger/not-to-correct",
                HttpStatus.CONFLICT,
                new Wording("该时限记录不存在、已结束或更正后没有变化", "There is no such line, it is over, or nothing would change."));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(cases.now(), Shanghai.ZONE);
    }
}

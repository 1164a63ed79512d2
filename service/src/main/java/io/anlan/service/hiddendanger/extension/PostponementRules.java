// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.extension;

import io.anlan.service.hiddendanger.CaseFile;
import io.anlan.service.hiddendanger.determination.HiddenDangerLevel;
import io.anlan.service.hiddendanger.extension.PostponementPolicy.Asked;
import io.anlan.service.hiddendanger.extension.PostponementPolicy.Route;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.calendar.WorkingCalendar;
import io.anlan.service.platform.calendar.WorkingCalendars;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts a request for more time before the rules. */
@Component
class PostponementRules {

    private static final String NOT_LISTED = "NONE";

    private final PostponementPolicy policy;
    private final WorkingCalendars calendars;
    private final ObjectProvider<ListedAt> listings;

    PostponementRules(PostponementPolicy policy, WorkingCalendars calendars, ObjectProvider<ListedAt> listings) {
        this.policy = policy;
        this.calendars = calendars;
        this.listings = listings;
    }

    /** Of a major one no deferral is decided below the city, whatever the rules of a district say. */
    Route route(CaseFile of, PostponementKind kind, LocalDate until, List<Postponement> before, LocalDate today) {
        Route route = policy.route(asked(of, kind, until, before, today), today);
        if (kind == PostponementKind.DEFERRAL
                && of.level() == HiddenDangerLevel.MAJOR
                && route.admitted()
                && route.approver() != Role.CITY_REGULATOR) {
            Map<String, Object> explanation = new LinkedHashMap<>(route.explanation());
            explanation.put("raised", true);
            return new Route(Role.CITY_REGULATOR, null, explanation);
        }
        return route;
    }

    private Asked asked(
            CaseFile of, PostponementKind kind, LocalDate until, List<Postponement> before, LocalDate today) {
        LocalDate dueOn = Objects.requireNonNull(of.dueOn(), "only what is ordered has a last day");
        List<Postponement> granted = before.stream()
                .filter(it -> it.episode() == of.episode() && it.isGranted())
                .toList();
        LocalDate first = granted.isEmpty() ? dueOn : granted.get(0).asking().dueBefore();
        return new Asked(
                of.under(),
                kind,
                Objects.requireNonNull(of.level(), "only what is graded is ordered"),
                listings.stream()
                        .flatMap(listing -> listing.levelOf(of.number()).stream())
                        .findFirst()
                        .orElse(NOT_LISTED),
                (int) granted.stream().filter(it -> it.kind() == kind).count(),
                days(first, until),
                days(orderedOn(of), until),
                workingDays(today, dueOn, calendars.in(of.under().division())),
                today.isAfter(dueOn));
    }

    private static LocalDate orderedOn(CaseFile of) {
        return LocalDate.ofInstant(
                Objects.requireNonNull(of.orderedAt(), "only what is ordered has a last day"), Shanghai.ZONE);
    }

    private static int days(LocalDate from, LocalDate until) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, until)));
    }

    private static int workingDays(LocalDate after, LocalDate until, WorkingCalendar calendar) {
        return Math.toIntExact(after.plusDays(1)
                .datesUntil(until.isAfter(after) ? until.plusDays(1) : after.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count());
    }

    /** The row that does not admit it, with its basis, as the answer to the person who asks. */
    static Refusal notAdmitted(PostponementKind kind, PostponementRoute route) {
        var row = route.row();
        return new Refusal(
                        "hidden-danger/postponement-not-admitted",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new Wording(
                                "不能申请" + kind.label().zh() + "："
                                        + row.sentence().zh() + "（" + row.id() + "，"
                                        + row.basis().regulation() + "）",
                                "No " + kind.label().en() + " can be asked for: "
                                        + row.sentence().en() + " (" + row.id() + ", "
                                        + row.basis().regulation() + ")."))
                .having(route);
    }
}

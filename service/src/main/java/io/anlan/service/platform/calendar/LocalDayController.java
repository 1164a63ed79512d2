// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.calendar;

import io.anlan.service.platform.calendar.LocalDays.NewDay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Days that divisions arranged themselves. */
@RestController
@RequestMapping("/api/local-days")
class LocalDayController {

    private static final String REGULATORS = "hasAnyRole('DISTRICT_REGULATOR', 'CITY_REGULATOR')";

    private final LocalDayManagement management;

    LocalDayController(LocalDayManagement management) {
        this.management = management;
    }

    @GetMapping
    LocalDayList localDays(@RequestParam(required = false) @Min(2000) @Max(2100) @Nullable Integer year) {
        return new LocalDayList(management.of(year));
    }

    @PostMapping
    @PreAuthorize(REGULATORS)
    @ResponseStatus(HttpStatus.CREATED)
    LocalDay declareLocalDay(@RequestBody LocalDayProposal day) {
        return management.declare(new NewDay(day.division(), day.day(), day.working(), day.name(), day.reason()));
    }

    @PostMapping("/{day}/confirmation")
    @PreAuthorize(REGULATORS)
    LocalDay confirmLocalDay(@PathVariable long day) {
        return management.confirm(day);
    }

    @PostMapping("/{day}/refusal")
    @PreAuthorize(REGULATORS)
    LocalDay refuseLocalDay(@PathVariable long day, @RequestBody LocalDayRefusal refusal) {
        return management.refuse(day, refusal.reason());
    }

    record LocalDayList(List<LocalDay> items) {}

    record LocalDayRefusal(String reason) {}

    /** @param working left out: as in the country again */
    record LocalDayProposal(
            String division, LocalDate day, @Nullable Boolean working, String name, String reason) {}
}

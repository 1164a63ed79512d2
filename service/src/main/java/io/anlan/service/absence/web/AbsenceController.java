// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.absence.web;

import io.anlan.service.absence.AbsenceManagement;
import io.anlan.service.absence.AbsenceManagement.NewAbsence;
import io.anlan.service.absence.AbsenceReading;
import io.anlan.service.absence.AbsenceView;
import io.anlan.service.absence.AbsenceView.AbsentPerson;
import io.anlan.service.absence.AbsenceView.DeputyCandidate;
import io.anlan.service.absence.AbsenceView.OwnAbsences;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is absent and who stands in. */
@RestController
@RequestMapping("/api/absences")
class AbsenceController {

    private static final String AUTHORITY =
            "hasAnyRole('INSPECTOR', 'DISTRICT_REGULATOR', 'CITY_REGULATOR', 'SUPERVISOR')";

    private final AbsenceManagement management;
    private final AbsenceReading reading;

    AbsenceController(AbsenceManagement management, AbsenceReading reading) {
        this.management = management;
        this.reading = reading;
    }

    @GetMapping
    @PreAuthorize(AUTHORITY)
    AbsenceList absences() {
        return new AbsenceList(reading.latest());
    }

    /** What concerns the present person: own ones, whom one stands in for, and what nobody stands in for. */
    @GetMapping("/mine")
    OwnAbsences ownAbsences() {
        return reading.own();
    }

    /** Who could stand in on these days for the present person, or for another, and why others could not. */
    @GetMapping("/deputies")
    @PreAuthorize(AUTHORITY)
    DeputyCandidates deputies(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String absent) {
        return new DeputyCandidates(reading.candidates(from, to, absent));
    }

    /** For whom the present person may enter an absence. */
    @GetMapping("/absentees")
    @PreAuthorize(AUTHORITY)
    Absentees absentees(@RequestParam(required = false) @Nullable String q) {
        return new Absentees(reading.absentees(q));
    }

    @PostMapping
    @PreAuthorize(AUTHORITY)
    ResponseEntity<AbsenceView> enterAbsence(@RequestBody NewAbsence absence) {
        UUID id = management.enter(absence);
        return ResponseEntity.created(URI.create("/api/absences/" + id)).body(reading.one(id));
    }

    @PostMapping("/{absence}/end")
    @PreAuthorize(AUTHORITY)
    AbsenceView endAbsence(@PathVariable UUID absence, @RequestBody EndAbsence end) {
        management.end(absence, end.reason());
        return reading.one(absence);
    }

    record AbsenceList(List<AbsenceView> items) {}

    record DeputyCandidates(List<DeputyCandidate> items) {}

    record Absentees(List<AbsentPerson> items) {}

    record EndAbsence(String reason) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.web;

import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.supervision.committee.Committees;
import io.anlan.service.supervision.committee.Committees.Committee;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Committees (专委会) and their members. */
@RestController
@RequestMapping("/api/committees")
@PreAuthorize("isAuthenticated()")
class CommitteeController {

    private final Committees committees;

    CommitteeController(Committees committees) {
        this.committees = committees;
    }

    @GetMapping
    CommitteeList committees() {
        return new CommitteeList(committees.all());
    }

    @PostMapping
    @PreAuthorize("hasRole('CITY_REGULATOR')")
    ResponseEntity<Committee> create(@RequestBody NewCommittee asked) {
        Committee made = committees.create(asked.name(), asked.industries());
        return SeenVersion.created("/api/committees/" + made.id(), made.version(), made);
    }

    @GetMapping("/{committee}")
    ResponseEntity<Committee> committee(@PathVariable UUID committee) {
        return answer(committees.demand(committee));
    }

    @PostMapping("/{committee}/members")
    @PreAuthorize("hasRole('CITY_REGULATOR')")
    ResponseEntity<Committee> join(
            @PathVariable UUID committee,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody NewMember member) {
        return answer(committees.join(committee, SeenVersion.of(seen), member.username(), member.name()));
    }

    @PostMapping("/{committee}/members/{username}/departure")
    @PreAuthorize("hasRole('CITY_REGULATOR')")
    ResponseEntity<Committee> leave(
            @PathVariable UUID committee,
            @PathVariable String username,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        return answer(committees.leave(committee, SeenVersion.of(seen), username));
    }

    private static ResponseEntity<Committee> answer(Committee committee) {
        return SeenVersion.answer(committee.version(), committee);
    }

    record CommitteeList(List<Committee> items) {}

    record NewCommittee(String name, List<String> industries) {
        NewCommittee {
            industries = industries == null ? List.of() : List.copyOf(industries);
        }
    }

    record NewMember(String username, String name) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.extension.MoreTime;
import io.anlan.service.hiddendanger.extension.PostponementKind;
import io.anlan.service.hiddendanger.extension.PostponementManagement;
import io.anlan.service.hiddendanger.extension.PostponementRequest;
import io.anlan.service.hiddendanger.extension.PostponementRoute;
import io.anlan.service.platform.version.SeenVersion;
import java.time.LocalDate;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** More time: extensions and deferrals of one hidden danger; each act demands the version that was seen. */
@RestController
@RequestMapping("/api/hidden-dangers/{number}")
class PostponementController {

    private final PostponementManagement management;

    PostponementController(PostponementManagement management) {
        this.management = management;
    }

    @GetMapping("/postponements")
    ResponseEntity<MoreTime> moreTime(@PathVariable String number) {
        MoreTime found = management.of(number);
        return SeenVersion.answer(found.version(), found);
    }

    /** Whether a request until that day would be admitted now, and who would decide it. */
    @GetMapping("/postponement-route")
    PostponementRoute postponementRoute(
            @PathVariable String number, @RequestParam PostponementKind kind, @RequestParam LocalDate until) {
        return management.route(number, kind, until);
    }

    @PostMapping("/extensions")
    ResponseEntity<MoreTime> askExtension(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody PostponementRequest request) {
        return act(number, seen, at -> management.request(number, at, PostponementKind.EXTENSION, request));
    }

    @PostMapping("/deferrals")
    ResponseEntity<MoreTime> askDeferral(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody PostponementRequest request) {
        return act(number, seen, at -> management.request(number, at, PostponementKind.DEFERRAL, request));
    }

    @PostMapping("/postponements/{round}/approval")
    ResponseEntity<MoreTime> grantMoreTime(
            @PathVariable String number,
            @PathVariable int round,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Approval approval) {
        return act(number, seen, at -> management.approve(number, at, round, approval.until(), approval.opinion()));
    }

    @PostMapping("/postponements/{round}/refusal")
    ResponseEntity<MoreTime> refuseMoreTime(
            @PathVariable String number,
            @PathVariable int round,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody ActController.Reason reason) {
        return act(number, seen, at -> management.refuse(number, at, round, reason.reason()));
    }

    @PostMapping("/postponements/{round}/withdrawal")
    ResponseEntity<MoreTime> withdrawMoreTime(
            @PathVariable String number,
            @PathVariable int round,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody ActController.Reason reason) {
        return act(number, seen, at -> management.withdraw(number, at, round, reason.reason()));
    }

    /** Losing against a simultaneous act is the same answer as coming late. */
    private static ResponseEntity<MoreTime> act(String number, @Nullable String seen, LongFunction<MoreTime> act) {
        long version = SeenVersion.of(seen);
        try {
            MoreTime done = act.apply(version);
            return SeenVersion.answer(done.version(), done);
        } catch (OptimisticLockingFailureException simultaneous) {
            throw HiddenDangerManagement.changedMeanwhile(number).because(simultaneous);
        }
    }

    /** @param until an earlier day than was asked for; null for that day */
    record Approval(@Nullable LocalDate until, String opinion) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.control.Controls;
import io.anlan.service.hiddendanger.control.ControlsView;
import io.anlan.service.platform.version.SeenVersion;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;

/** Interim controls of a hidden danger; each act demands the version that was seen. */
@RestController
@RequestMapping("/api/hidden-dangers/{number}/controls")
class ControlController {

    private final Controls controls;

    ControlController(Controls controls) {
        this.controls = controls;
    }

    @GetMapping
    ControlsView controls(@PathVariable String number) {
        return controls.of(number);
    }

    @PostMapping
    ResponseEntity<ControlsView> order(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Controls.NewControl control) {
        return act(number, seen, version -> controls.order(number, version, control));
    }

    @PostMapping("/{position}/resumption-request")
    ResponseEntity<ControlsView> askToResume(
            @PathVariable String number,
            @PathVariable int position,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody ResumptionRequest request) {
        return act(
                number,
                seen,
                version -> controls.askToResume(number, version, position, request.reason(), request.evidence()));
    }

    @PostMapping("/{position}/resumption-review")
    ResponseEntity<ControlsView> reviewResumption(
            @PathVariable String number,
            @PathVariable int position,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody ResumptionReview review) {
        return act(
                number,
                seen,
                version -> controls.reviewResumption(
                        number, version, position, review.granted(), review.opinion(), review.evidence()));
    }

    private static ResponseEntity<ControlsView> act(
            String number, @Nullable String seen, LongFunction<ControlsView> act) {
        long version = SeenVersion.of(seen);
        try {
            ControlsView view = act.apply(version);
            return SeenVersion.answer(view.version(), view);
        } catch (OptimisticLockingFailureException simultaneous) {
            throw HiddenDangerManagement.changedMeanwhile(number).because(simultaneous);
        }
    }

    record ResumptionRequest(String reason, List<String> evidence) {
        ResumptionRequest {
            evidence = evidence == null ? List.of() : evidence;
        }
    }

    record ResumptionReview(boolean granted, String opinion, List<String> evidence) {
        ResumptionReview {
            evidence = evidence == null ? List.of() : evidence;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.duplicate.DuplicateView;
import io.anlan.service.hiddendanger.duplicate.Duplicates;
import io.anlan.service.hiddendanger.objection.ObjectionView;
import io.anlan.service.hiddendanger.objection.Objections;
import io.anlan.service.platform.version.SeenVersion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records that may be about the same thing, and objections to what was dismissed. */
@RestController
@RequestMapping("/api")
class DuplicateController {

    private final Duplicates duplicates;
    private final Objections objections;

    DuplicateController(Duplicates duplicates, Objections objections) {
        this.duplicates = duplicates;
        this.objections = objections;
    }

    /** What a finding that is about to be reported may be about already. */
    @GetMapping("/possible-duplicates")
    PossibleDuplicates possible(
            @RequestParam String enterprise,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable UUID riskPoint,
            @RequestParam(required = false) @Nullable String measure) {
        return new PossibleDuplicates(duplicates.before(enterprise, title, place, riskPoint, measure));
    }

    @GetMapping("/hidden-dangers/{number}/duplicates")
    DuplicateView duplicates(@PathVariable String number) {
        return duplicates.view(number);
    }

    @PostMapping("/hidden-dangers/{number}/merger")
    DuplicateView merge(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody MergeInto merging) {
        return duplicates.merge(number, SeenVersion.of(seen), merging.into(), merging.reason());
    }

    @PostMapping("/hidden-dangers/{number}/separation")
    DuplicateView separate(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody RoadReason why) {
        return duplicates.undo(number, SeenVersion.of(seen), why.reason());
    }

    @GetMapping("/hidden-dangers/{number}/objections")
    ObjectionView objections(@PathVariable String number) {
        return objections.view(number);
    }

    @PostMapping("/hidden-dangers/{number}/objection")
    ObjectionView object(@PathVariable String number, @RequestBody RoadReason why) {
        return objections.object(number, why.reason());
    }

    @PostMapping("/hidden-dangers/{number}/objection-decision")
    ObjectionView decide(@PathVariable String number, @RequestBody ObjectionDecision decision) {
        return objections.decide(number, decision.reinstate(), decision.opinion());
    }

    record PossibleDuplicates(List<DuplicateView.PossibleDuplicate> items) {}

    /** @param into number of the one that stays */
    record MergeInto(@Nullable String into, String reason) {}

    record RoadReason(String reason) {}

    /** @param reinstate whether the dismissal is taken back */
    record ObjectionDecision(@Nullable Boolean reinstate, String opinion) {}
}

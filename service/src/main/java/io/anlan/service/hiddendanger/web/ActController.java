// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.Dossier;
import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.RectificationPlan;
import io.anlan.service.hiddendanger.Verification;
import io.anlan.service.hiddendanger.determination.ObservedFact;
import io.anlan.service.platform.version.SeenVersion;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts that move a hidden danger along its road; each demands the version that was seen. */
@RestController
@RequestMapping("/api/hidden-dangers/{number}")
class ActController {

    private final HiddenDangerManagement management;

    ActController(HiddenDangerManagement management) {
        this.management = management;
    }

    @PostMapping("/facts")
    ResponseEntity<Dossier> supplyFacts(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Facts facts) {
        return act(number, seen, version -> management.supplyFacts(number, version, facts.enterprise(), facts.facts()));
    }

    @PostMapping("/plan")
    ResponseEntity<Dossier> submitPlan(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody RectificationPlan.Content plan) {
        return act(number, seen, version -> management.submitPlan(number, version, plan));
    }

    @PostMapping("/plan-approval")
    ResponseEntity<Dossier> approvePlan(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Opinion opinion) {
        return act(number, seen, version -> management.approvePlan(number, version, opinion.opinion()));
    }

    @PostMapping("/plan-rejection")
    ResponseEntity<Dossier> rejectPlan(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Reason reason) {
        return act(number, seen, version -> management.rejectPlan(number, version, reason.reason()));
    }

    @PostMapping("/rectification")
    ResponseEntity<Dossier> submitRectification(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Rectification done) {
        return act(
                number,
                seen,
                version ->
                        management.submitRectification(number, version, done.measures(), done.cost(), done.evidence()));
    }

    @PostMapping("/acceptance")
    ResponseEntity<Dossier> accept(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody StageFinding opinion) {
        return act(
                number,
                seen,
                version ->
                        management.accept(number, version, opinion.opinion(), opinion.evidence(), opinion.checklist()));
    }

    @PostMapping("/rejection")
    ResponseEntity<Dossier> reject(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Shortcoming reason) {
        return act(number, seen, version -> management.reject(number, version, reason.reason(), reason.checklist()));
    }

    @PostMapping("/dismissal")
    ResponseEntity<Dossier> dismiss(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Reason reason) {
        return act(number, seen, version -> management.dismiss(number, version, reason.reason()));
    }

    @PostMapping("/reopening")
    ResponseEntity<Dossier> reopen(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody Reason reason) {
        return act(number, seen, version -> management.reopen(number, version, reason.reason()));
    }

    /** Acts on the version that was seen; losing against a simultaneous act is the same answer as coming late. */
    private static ResponseEntity<Dossier> act(String number, @Nullable String seen, LongFunction<Dossier> act) {
        long version = SeenVersion.of(seen);
        try {
            Dossier dossier = act.apply(version);
            return SeenVersion.answer(dossier.version(), dossier);
        } catch (OptimisticLockingFailureException simultaneous) {
            throw HiddenDangerManagement.changedMeanwhile(number).because(simultaneous);
        }
    }

    record Facts(
            @Schema(ref = "FactValues", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            Map<String, Object> enterprise,

            @ArraySchema(
                    schema = @Schema(implementation = ObservedFact.class),
                    arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED))
            List<Map<String, Object>> facts) {
        Facts {
            enterprise = enterprise == null ? Map.of() : enterprise;
            facts = facts == null ? List.of() : facts;
        }
    }

    record Opinion(String opinion) {}

    /** @param checklist what was found of each item that the awaited stage lists */
    record StageFinding(
            String opinion,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            List<String> evidence,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            List<Verification.Confirmation> checklist) {
        StageFinding {
            evidence = evidence == null ? List.of() : evidence;
            checklist = checklist == null ? List.of() : checklist;
        }
    }

    record Shortcoming(
            String reason,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            List<Verification.Confirmation> checklist) {
        Shortcoming {
            checklist = checklist == null ? List.of() : checklist;
        }
    }

    record Reason(String reason) {}

    record Rectification(String measures, @Nullable BigDecimal cost, List<String> evidence) {
        Rectification {
            evidence = evidence == null ? List.of() : evidence;
        }
    }
}

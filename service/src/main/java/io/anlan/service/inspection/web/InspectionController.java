// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.web;

import io.anlan.service.inspection.answer.AnswerOutcome;
import io.anlan.service.inspection.answer.Answering;
import io.anlan.service.inspection.answer.Checklists;
import io.anlan.service.inspection.answer.InspectionDossier;
import io.anlan.service.inspection.answer.InspectionReading;
import io.anlan.service.inspection.answer.RiskPointChecklist;
import io.anlan.service.inspection.answer.SentAnswer;
import io.anlan.service.inspection.register.InspectionFilter;
import io.anlan.service.inspection.register.InspectionRegister;
import io.anlan.service.inspection.task.InspectionKind;
import io.anlan.service.inspection.task.InspectionState;
import io.anlan.service.inspection.task.RegulatorInspections;
import io.anlan.service.inspection.task.RegulatorInspections.InspectionOrder;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.idempotency.Idempotency;
import io.anlan.service.platform.register.ListParameters;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inspections: what is due, what is asked, what was answered. */
@RestController
@RequestMapping("/api")
class InspectionController {

    private static final ListParameters PARAMETERS =
            ListParameters.of("inspection/unknown-filter", InspectionFilter.class, "sort", "cursor", "limit");
    private static final Set<String> ORDERS = Set.of("dueOn", "-dueOn");

    private final InspectionRegister register;
    private final InspectionReading reading;
    private final Answering answering;
    private final RegulatorInspections regulators;
    private final Checklists checklists;
    private final Idempotency idempotency;

    InspectionController(
            InspectionRegister register,
            InspectionReading reading,
            Answering answering,
            RegulatorInspections regulators,
            Checklists checklists,
            Idempotency idempotency) {
        this.register = register;
        this.reading = reading;
        this.answering = answering;
        this.regulators = regulators;
        this.checklists = checklists;
        this.idempotency = idempotency;
    }

    @GetMapping("/inspections")
    @PreAuthorize("isAuthenticated()")
    InspectionRegister.InspectionPage page(
            @RequestParam(required = false) @Nullable List<InspectionState> state,
            @RequestParam(required = false) @Nullable InspectionKind kind,
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String street,
            @RequestParam(required = false) @Nullable LocalDate due,
            @RequestParam(required = false) @Nullable LocalDate dueFrom,
            @RequestParam(required = false) @Nullable LocalDate doneFrom,
            @RequestParam(required = false) @Nullable LocalDate doneTo,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "-dueOn") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        PARAMETERS.refuseOthers(all.keySet());
        refuseUnknown(sort);
        var filter = new InspectionFilter(
                state, kind, enterprise, district, industry, due, dueFrom, doneFrom, doneTo, mine, street);
        return register.page(filter, sort.startsWith("-"), cursor, ListParameters.limit(limit));
    }

    @GetMapping("/inspections/{id}")
    @PreAuthorize("isAuthenticated()")
    InspectionDossier one(@PathVariable UUID id) {
        return reading.dossier(id);
    }

    /** A regulator orders an inspection of an enterprise's risk points, or of a sample of them. */
    @PostMapping("/inspections")
    @PreAuthorize("hasAnyRole('INSPECTOR', 'DISTRICT_REGULATOR')")
    ResponseEntity<InspectionDossier> order(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody InspectionOrder order) {
        String id = idempotency.once(
                key,
                "order-inspection",
                order,
                String.class,
                () -> regulators.order(order).toString());
        return ResponseEntity.created(URI.create("/api/inspections/" + id)).body(reading.dossier(UUID.fromString(id)));
    }

    /** Idempotent by the ids of the answers, so that a phone may send again what it is not sure of. */
    @PostMapping("/inspections/{id}/answers")
    @PreAuthorize("isAuthenticated()")
    AnswersTaken answer(@PathVariable UUID id, @RequestBody @Valid AnswerSheet sheet) {
        List<AnswerOutcome> outcomes = answering.answer(id, sheet.answers());
        return new AnswersTaken(outcomes, reading.dossier(id).state());
    }

    @PostMapping("/inspections/{id}/completion")
    @PreAuthorize("isAuthenticated()")
    InspectionDossier complete(@PathVariable UUID id) {
        answering.complete(id);
        return reading.dossier(id);
    }

    @GetMapping("/risk-points/{id}/checklist")
    @PreAuthorize("isAuthenticated()")
    RiskPointChecklist checklist(@PathVariable UUID id) {
        return checklists.of(id);
    }

    private static void refuseUnknown(String sort) {
        if (!ORDERS.contains(sort)) {
            throw new Refusal(
                    "inspection/unknown-sort",
                    HttpStatus.BAD_REQUEST,
                    new Wording("不能按“" + sort + "”排序", "There is no order '" + sort + "'."));
        }
    }

    record AnswerSheet(@NotNull List<@NotNull SentAnswer> answers) {}

    /** @param state of the inspection afterwards: late answers may complete one that was taken for missed */
    record AnswersTaken(List<AnswerOutcome> answers, InspectionState state) {}
}

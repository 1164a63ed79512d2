// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anlan.service.hiddendanger.determination.Determination;
import io.anlan.service.inspection.CaseResult;
import io.anlan.service.inspection.InspectionImportManagement;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.imports.ImportState;
import io.anlan.service.platform.imports.ImportStatus;
import io.anlan.service.platform.table.CsvLines;
import io.anlan.service.platform.table.RowProblem;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Findings of inspections from a file: tried first, then imported as a whole. */
@RestController
@RequestMapping("/api/inspection-imports")
@PreAuthorize("hasAnyRole('INSPECTOR', 'DISTRICT_REGULATOR', 'CITY_REGULATOR')")
class InspectionImportController {

    private final InspectionImportManagement imports;

    InspectionImportController(InspectionImportManagement imports) {
        this.imports = imports;
    }

    /** Sending a file only ever checks it; {@code dryRun=false} is refused rather than ignored. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView upload(@RequestParam MultipartFile file, @RequestParam(defaultValue = "true") boolean dryRun)
            throws IOException {
        if (!dryRun) {
            throw new Refusal(
                    "inspection/check-first",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Wording("请先检查（dryRun=true），再提交导入", "Check first (dryRun=true), then commit the import"));
        }
        return view(imports.upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
    }

    @GetMapping("/{id}")
    ImportView state(@PathVariable UUID id) {
        return view(imports.state(id));
    }

    @PostMapping("/{id}/commit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView commit(@PathVariable UUID id) {
        return view(imports.commit(id));
    }

    @GetMapping(value = "/{id}/errors.csv", produces = "text/csv")
    ResponseEntity<byte[]> errors(@PathVariable UUID id) {
        var head = Stream.of(List.of("行 Row", "列 Column", "值 Value", "问题", "Problem"));
        var lines = imports.problems(id).stream().map(InspectionImportController::line);
        return TemplateController.csv(CsvLines.of(Stream.concat(head, lines).toList()), "errors-" + id + ".csv");
    }

    private static List<String> line(RowProblem problem) {
        return List.of(
                Integer.toString(problem.row()),
                problem.column(),
                problem.value(),
                problem.message().zh(),
                problem.message().en());
    }

    private ImportView view(ImportState state) {
        return new ImportView(
                state.id(),
                state.status(),
                state.fileName(),
                state.rows(),
                state.done(),
                state.problems(),
                state.failure(),
                state.uploadedAt(),
                state.uploadedBy(),
                state.running()
                        ? List.of()
                        : imports.cases(state.id()).stream().map(CaseView::of).toList());
    }

    /** @param errors problems found in rows; while there are any, nothing can be imported */
    record ImportView(
            UUID id,
            ImportStatus status,
            String fileName,
            int rows,
            int done,
            int errors,
            @Nullable Wording failure,
            Instant uploadedAt,
            String uploadedBy,
            List<CaseView> results) {}

    /** @param number of the hidden danger, once imported */
    record CaseView(
            @JsonProperty("case") String caseNumber,
            String enterprise,
            Determination.Outcome outcome,
            List<String> criteria,
            @Nullable String number) {

        static CaseView of(CaseResult result) {
            return new CaseView(
                    result.number(), result.enterprise(), result.outcome(), result.criteria(), result.hiddenDanger());
        }
    }
}
